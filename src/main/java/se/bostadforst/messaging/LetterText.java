package se.bostadforst.messaging;

import java.util.List;
import java.util.Optional;
import org.springframework.lang.Nullable;

/**
 * A letter with several lines, written at the moment it leaves. It has no more room for words about a person than
 * {@link OutboxMessage#aboutTask}: headings are the program's own, and a line is a task's name, a case number, a day and a link.
 */
public record LetterText(String subject, List<Section> sections) {

    /** How many lines a heading has at most; the rest is told as a number. */
    static final int MOST_LINES = 40;

    public LetterText {
        OutboxMessage.requireHarmless(subject);
        sections =
                sections.stream().filter(section -> !section.lines().isEmpty()).toList();
    }

    /** Lines under a heading. */
    public record Section(String heading, List<Line> lines) {

        public Section {
            OutboxMessage.requireHarmless(heading);
            lines = List.copyOf(lines);
        }

        private void writeTo(StringBuilder text, String baseUrl) {
            text.append(heading).append(" (").append(lines.size()).append(")\n");
            lines.stream().limit(MOST_LINES).forEach(line -> line.writeTo(text, baseUrl));
            if (lines.size() > MOST_LINES) {
                text.append("… och ").append(lines.size() - MOST_LINES).append(" till\n");
            }
            text.append('\n');
        }
    }

    /**
     * One thing to do.
     *
     * @param when for example {@code förfaller 2026-12-01}
     * @param link a path of this application
     */
    public record Line(
            String what,
            @Nullable String caseNumber,
            @Nullable String when,
            @Nullable String link) {

        /** Said instead of a name that could hold something about a person. */
        private static final String SOMETHING = "En uppgift";

        public Line {
            what = OutboxMessage.isHarmless(what) ? what : SOMETHING;
            OutboxMessage.requireCaseNumber(caseNumber);
            OutboxMessage.requireLink(link);
            Optional.ofNullable(when).ifPresent(OutboxMessage::requireHarmless);
        }

        private void writeTo(StringBuilder text, String baseUrl) {
            text.append("- ").append(what);
            for (var more : new String[] {caseNumber, when}) {
                if (more != null) {
                    text.append(", ").append(more);
                }
            }
            text.append('\n');
            if (link != null) {
                text.append("  ").append(baseUrl).append(link).append('\n');
            }
        }
    }

    boolean isEmpty() {
        return sections.isEmpty();
    }

    String body(String baseUrl) {
        var text = new StringBuilder();
        sections.forEach(section -> section.writeTo(text, baseUrl.replaceAll("/+$", "")));
        return text.toString().strip();
    }
}
