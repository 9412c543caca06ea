/** What the suite found out about the foundation, gathered on one page. */
package se.bostadforst.report;
