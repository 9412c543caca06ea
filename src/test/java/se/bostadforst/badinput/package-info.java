/** What people, browsers and programs send that they should not: every kind we know of, and thousands nobody thought of. */
package se.bostadforst.badinput;
