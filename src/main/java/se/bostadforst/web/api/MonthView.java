package se.bostadforst.web.api;

import java.util.List;
import org.springframework.lang.Nullable;

/**
 * A month of support meetings as its reader may see it.
 *
 * @param month {@code 2026-06}
 * @param absences every absence that touches the month, or is yet to come
 */
public record MonthView(
        String caseNumber,
        String month,
        String inWords,
        String before,
        @Nullable String after,
        List<Standing> persons,
        List<Row> meetings,
        List<Away> absences) {

    /** A person and where their month stands. */
    public record Standing(String personId, String name, String month) {}

    /**
     * A meeting in the list.
     *
     * @param note the guides' own; null for everybody else
     */
    public record Row(
            String id,
            String on,
            String kind,
            String status,
            boolean planned,
            boolean socialServices,
            String who,
            @Nullable String note) {}

    /** An absence in the list. */
    public record Away(String id, String who, String from, String to, String reason) {}
}
