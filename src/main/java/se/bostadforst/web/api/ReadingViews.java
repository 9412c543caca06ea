package se.bostadforst.web.api;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.Reading;
import se.bostadforst.access.Readings;

/** Puts the read log of one case into words, the readers first and then every line. */
@Service
@Transactional
public class ReadingViews {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final Readings readings;

    ReadingViews(Readings readings) {
        this.readings = readings;
    }

    /**
     * One case's readers.
     *
     * @throws se.bostadforst.access.CaseNotFound when the asker may not follow it up
     */
    public ReadingsView of(String caseNumber) {
        var lines = readings.of(caseNumber);
        return new ReadingsView(
                caseNumber,
                lines.stream()
                        .collect(Collectors.groupingBy(Reading::userId, LinkedHashMap::new, Collectors.toList()))
                        .values()
                        .stream()
                        .map(ReadingViews::person)
                        .toList(),
                lines.stream().map(this::line).toList(),
                lines.size() == Readings.MOST);
    }

    /** True when the reader may follow the case up; for a link. */
    public boolean mayBeSeen(String caseNumber) {
        return readings.mayBeSeen(caseNumber);
    }

    private static ReadingsView.Person person(List<Reading> own) {
        var granted = own.stream().filter(Reading::granted).count();
        var latest = own.get(0);
        return new ReadingsView.Person(latest.userId(), where(latest), granted, own.size() - granted, at(latest));
    }

    private ReadingsView.Line line(Reading reading) {
        return new ReadingsView.Line(
                at(reading),
                reading.userId(),
                where(reading),
                reading.action().label(),
                reading.purpose(),
                reading.taskId(),
                reading.classes().stream().map(readings::dataClass).toList(),
                reading.granted(),
                reading.requestId());
    }

    /** A role's label names its organisation too. */
    private static String where(Reading reading) {
        return Stream.of(reading.roles().isEmpty() ? reading.organisation() : reading.roles(), reading.unit())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String at(Reading reading) {
        return reading.at().atZone(SWEDEN).toOffsetDateTime().withNano(0).toString();
    }
}
