/** Many people and the clock at the same moment: one effect, a Swedish answer for the others, nothing lost (security.md F6, F17). */
package se.bostadforst.races;
