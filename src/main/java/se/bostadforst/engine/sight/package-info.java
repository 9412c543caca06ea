/** Vem som ser och vem som handlar: which tasks a caller sees, who acts behind a command, which queries and variables are let through. */
package se.bostadforst.engine.sight;
