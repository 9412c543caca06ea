package se.bostadforst.accessibility;

/**
 * Something that we know is wrong and have not put right.
 *
 * @param place where it is, in the words people know it by
 * @param what what is wrong, in plain Swedish
 * @param why why it is still there
 * @param byEngine false when a person noticed what the engine cannot see
 */
public record KnownFault(String place, String what, String why, boolean byEngine) {}
