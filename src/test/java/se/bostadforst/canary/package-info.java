/** Words that may stand in few places, looked for in all others. */
package se.bostadforst.canary;
