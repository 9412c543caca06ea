/** The papers of the follow-ups. */
package se.bostadforst.followup.document;
