/** What stands in the papers of a respite placement. */
package se.bostadforst.respite.document;
