/** What stands in the papers of a tenancy. */
package se.bostadforst.tenancy.document;
