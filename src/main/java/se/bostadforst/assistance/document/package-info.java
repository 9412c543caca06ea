/** What stands in the decision's document. */
package se.bostadforst.assistance.document;
