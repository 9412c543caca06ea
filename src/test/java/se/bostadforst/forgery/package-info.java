/** What a client adds to an honest answer, and what becomes of it: nothing. */
package se.bostadforst.forgery;
