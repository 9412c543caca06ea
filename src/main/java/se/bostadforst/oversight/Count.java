package se.bostadforst.oversight;

/** How many there are of something, by its row and column. */
record Count(String row, String column, int number) {}
