/** What stands in the papers of a takeover. */
package se.bostadforst.takeover.document;
