package se.bostadforst.oversight;

import java.time.LocalDate;
import java.util.List;

/**
 * The page "Uppföljning".
 *
 * @param on the civil day in Sweden that it tells of
 * @param exact false when small counts are kept back
 * @param note what the reader has to know about kept back counts
 */
public record Report(LocalDate on, boolean exact, String note, List<Table> tables) {}
