/** What stands in the papers of support. */
package se.bostadforst.support.document;
