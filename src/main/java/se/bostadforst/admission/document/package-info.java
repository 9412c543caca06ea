/** What stands in admission's documents. */
package se.bostadforst.admission.document;
