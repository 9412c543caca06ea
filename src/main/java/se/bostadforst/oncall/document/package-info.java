/** The jour's papers. */
package se.bostadforst.oncall.document;
