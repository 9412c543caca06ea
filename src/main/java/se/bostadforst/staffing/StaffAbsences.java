package se.bostadforst.staffing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.forms.FieldError;
import se.bostadforst.forms.FormRefused;

/** Frånvaro med ersättare: everybody registers their own, a manager that of those they answer for. */
@Service
public class StaffAbsences {

    /** Where a group's deputy is chosen. */
    public record Choice(String groupId, String label, String field, List<Colleague> colleagues) {}

    /** An absence on the page. */
    public record Row(String id, String name, String from, String last, List<String> deputies, boolean mayEnd) {}

    /** Somebody whose absence the asker may register. */
    public record Who(String userId, String name) {}

    /** The page: whose absence, who can stand in, and the absences there are. */
    public record Page(
            Who who, boolean self, boolean manages, List<Who> people, List<Choice> choices, List<Row> rows) {}

    /** A colleague, and how long they are away if they are. */
    public record Colleague(
            String userId, String name, @Nullable String awayUntil) {}

    private static final int LONGEST_DAYS = 400;

    private final Teams teams;
    private final AbsenceTable table;
    private final AbsenceSweep sweep;
    private final Clock clock;
    private final TransactionTemplate transaction;

    StaffAbsences(
            Teams teams, AbsenceTable table, AbsenceSweep sweep, Clock clock, PlatformTransactionManager transactions) {
        this.teams = teams;
        this.table = table;
        this.sweep = sweep;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What the page shows, for the asker or for one of those the asker answers for.
     *
     * @throws CaseNotFound when the asker does not answer for that person
     */
    public Page page(@Nullable String of) {
        var self = ActorContext.require().userId();
        var managed = managed();
        var userId = whose(of, managed);
        var names = new LinkedHashMap<>(managed);
        var choices = new ArrayList<Choice>();
        var away = table.from(today());
        for (var groupId : teams.groupsOf(userId)) {
            var colleagues = teams.members(groupId);
            colleagues.forEach(member -> names.put(member.userId(), member.name()));
            choices.add(new Choice(
                    groupId,
                    teams.label(groupId),
                    field(groupId),
                    colleagues.stream()
                            .filter(member -> !member.userId().equals(userId))
                            .map(member -> colleague(member, away))
                            .toList()));
        }
        names.computeIfAbsent(userId, id -> teams.person(id).name());
        return new Page(
                new Who(userId, names.get(userId)),
                userId.equals(self),
                !managed.isEmpty(),
                managed.entrySet().stream()
                        .filter(person -> !person.getKey().equals(self))
                        .map(person -> new Who(person.getKey(), person.getValue()))
                        .toList(),
                choices,
                away.stream()
                        .filter(absence -> absence.userId().equals(self) || managed.containsKey(absence.userId()))
                        .map(absence -> row(absence, names))
                        .toList());
    }

    /**
     * Registers an absence. One that has begun takes effect at once.
     *
     * @param of whose, null for the asker's own
     * @param deputies by group; empty or missing for nobody
     * @throws FormRefused field by field
     * @throws CaseNotFound when the asker does not answer for that person
     */
    public void register(
            @Nullable String of, @Nullable LocalDate from, @Nullable LocalDate last, Map<String, String> deputies) {
        var userId = whose(of, managed());
        var errors = new ArrayList<FieldError>();
        days(from, last, errors);
        var chosen = new LinkedHashMap<String, String>();
        for (var groupId : teams.groupsOf(userId)) {
            var deputy = deputies.getOrDefault(groupId, "");
            if (!deputy.isBlank()) {
                if (deputy.equals(userId)) {
                    errors.add(new FieldError(field(groupId), "Välj någon annan än den som är borta."));
                } else if (!teams.stands(deputy, List.of(groupId))) {
                    errors.add(new FieldError(field(groupId), "Ersättaren måste finnas i samma grupp."));
                }
                chosen.put(groupId, deputy);
            }
        }
        refuse(errors);
        var absence = new Absence(UUID.randomUUID(), userId, from, last, false, chosen);
        transaction.executeWithoutResult(status -> {
            table.oneAtATime();
            refuse(clashes(absence, table.ofEverybodyFrom(from)));
            table.add(absence);
        });
        if (absence.covers(today())) {
            sweep.run();
        }
    }

    /**
     * Ends an absence as of today, or takes it back before it has begun.
     *
     * @throws CaseNotFound when there is none that the asker may end
     */
    public void end(UUID id) {
        var managed = managed();
        var self = ActorContext.require().userId();
        transaction.executeWithoutResult(status -> {
            var absence = table.find(id)
                    .filter(found -> found.userId().equals(self) || managed.containsKey(found.userId()))
                    .filter(found -> !found.last().isBefore(today()))
                    .orElseThrow(CaseNotFound::new);
            table.end(absence.id(), today().minusDays(1));
        });
        sweep.run();
    }

    private void days(@Nullable LocalDate from, @Nullable LocalDate last, List<FieldError> errors) {
        if (from == null || from.isBefore(today())) {
            errors.add(new FieldError("from", from == null ? "Skriv dagen som åååå-mm-dd." : "Tidigast i dag."));
        }
        if (last == null) {
            errors.add(new FieldError("to", "Skriv dagen som åååå-mm-dd."));
        } else if (from != null && last.isBefore(from)) {
            errors.add(new FieldError("to", "Sista dagen kan inte vara före första dagen."));
        } else if (from != null && last.isAfter(from.plusDays(LONGEST_DAYS))) {
            errors.add(new FieldError("to", "Högst %d dagar åt gången.".formatted(LONGEST_DAYS)));
        }
    }

    /** The same person away twice, and a deputy who is away too: so no loop and no chain is ever planned. */
    private List<FieldError> clashes(Absence absence, List<Absence> others) {
        var errors = new ArrayList<FieldError>();
        for (var other : others) {
            if (!other.overlaps(absence.from(), absence.last())) {
                continue;
            }
            if (other.userId().equals(absence.userId())) {
                errors.add(new FieldError(
                        "from",
                        "Det finns redan en frånvaro %s till %s."
                                .formatted(SwedishDates.iso(other.from()), SwedishDates.iso(other.last()))));
            }
            absence.deputies().forEach((groupId, deputy) -> {
                if (deputy.equals(other.userId())) {
                    errors.add(new FieldError(
                            field(groupId),
                            "Ersättaren är själv borta %s till %s. Välj någon annan."
                                    .formatted(SwedishDates.iso(other.from()), SwedishDates.iso(other.last()))));
                }
            });
        }
        return errors;
    }

    private String whose(@Nullable String of, Map<String, String> managed) {
        var self = ActorContext.require().userId();
        if (of == null || of.isBlank() || of.equals(self)) {
            return self;
        }
        if (!managed.containsKey(of)) {
            throw new CaseNotFound();
        }
        return of;
    }

    /** Those the asker answers for, with their names. */
    private Map<String, String> managed() {
        var managed = new LinkedHashMap<String, String>();
        teams.managed()
                .forEach(groupId ->
                        teams.members(groupId).forEach(member -> managed.put(member.userId(), member.name())));
        return managed;
    }

    private Row row(Absence absence, Map<String, String> names) {
        return new Row(
                absence.id().toString(),
                name(absence.userId(), names),
                SwedishDates.iso(absence.from()),
                SwedishDates.iso(absence.last()),
                absence.deputies().entrySet().stream()
                        .map(deputy -> teams.label(deputy.getKey()) + ": " + name(deputy.getValue(), names))
                        .toList(),
                true);
    }

    private String name(String userId, Map<String, String> names) {
        return names.computeIfAbsent(userId, id -> teams.person(id).name());
    }

    static Colleague colleague(Move.Person member, List<Absence> away) {
        return new Colleague(
                member.userId(),
                member.name(),
                away.stream()
                        .filter(absence -> absence.userId().equals(member.userId()))
                        .filter(Absence::started)
                        .map(absence -> SwedishDates.iso(absence.last()))
                        .findFirst()
                        .orElse(null));
    }

    static String field(String groupId) {
        return "deputy-" + groupId;
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new FormRefused(errors);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
