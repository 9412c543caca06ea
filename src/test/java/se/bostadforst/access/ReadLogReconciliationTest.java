package se.bostadforst.access;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.SqlTape;
import se.bostadforst.report.FoundationReport;
import se.bostadforst.report.FoundationReport.Chapter;

/**
 * The read log held against what PostgreSQL was asked ({@code security.md} 6.1, 3.4): admission played over HTTP by everybody who takes part
 * and everybody who does not, and every statement that gave a person something about somebody has its line in the same transaction.
 */
class ReadLogReconciliationTest extends PlayedAdmission {

    /** What a view may have the process read for it, known by a piece of the SQL, and why nothing more reaches the screen. */
    private static final Map<String, String> ELEVATED_IN_VIEWS = Map.ofEntries(
            Map.entry(
                    "array(select p.organisation from bf.case_party",
                    "avgör om läsningen är tillåten; svaret är ja eller nej"),
            Map.entry(
                    "protected_identity <> 'INGEN'", "bara orden ”Skyddade personuppgifter”, för den som har samtycke"),
            Map.entry(
                    "select distinct o.case_number, c.unit", "samordnarens egna ärendenummer (A3), en rad per ärende"),
            Map.entry("select * from bf.case_file where case_number = ?", "bara enheten, för samordnaren (A3)"),
            Map.entry(
                    "from bf.capacity_place where case_number = ?",
                    "vilka utfall beslutet kan få, för den som läser C9"),
            Map.entry("coalesce(sum(persons), 0)", "antal upptagna platser, inget ärende"),
            Map.entry(
                    "select status from bf.key_agreement",
                    "bara att nyckelavtalet finns, för den som får veta det (A5, antal)"),
            Map.entry(
                    "select * from bf.tenancy where case_number = ?",
                    "bara om hushållet har ett hyresförhållande att fråga om"),
            Map.entry(
                    "from bf.support s join bf.person p", "bara om någon har stöd, så att läsningen kan frågas om det"),
            Map.entry(
                    "select exists (select 1 from bf.complaint",
                    "bara om det finns något klagomål, så att läsningen kan frågas om det"),
            Map.entry(
                    "select exists (select 1 from bf.on_call_entry",
                    "bara om det finns något samtal till jouren, så att läsningen kan frågas om det"),
            Map.entry(
                    "select * from bf.respite_placement where case_number = ?",
                    "om det finns någon avlastning, så att läsningen kan frågas om den, och om knappen ska visas"),
            Map.entry(
                    "select * from bf.follow_up where case_number = ?",
                    "bara om det finns någon uppföljning, så att läsningen kan frågas om det, och dess dagar"));

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void no_reading_without_a_line_and_one_line_for_each_reading() {
        var admitted = admittedCouple();
        var refused = refusedRoad();
        var others = coordinated();
        seenByEverybody(admitted, refused);
        var report = FoundationReport.part(Chapter.READ_LOG, ReadLogReconciliationTest.class);

        var all = steps.stream().flatMap(step -> step.transactions().stream()).toList();
        var reading = all.stream().filter(t -> !t.readings(personal).isEmpty()).toList();
        var without = reading.stream()
                .filter(TapedTransaction::committed)
                .filter(t -> !covers(t))
                .toList();
        var unlogged = without.stream().filter(t -> !nothingToSee(t)).toList();
        assertThat(unlogged.stream().flatMap(t -> t.readings(personal).stream()))
                .as("readings without a line")
                .isEmpty();
        var twice = steps.stream()
                .filter(step -> step.status() < 400)
                .filter(step -> step.byCase().values().stream().anyMatch(lines -> lines > 1))
                .toList();
        assertThat(twice).as("more than one line for a case").isEmpty();
        assertThat(steps).filteredOn(step -> step.status() < 400).allSatisfy(step -> {
            assertThat(step.transactions().stream()
                            .filter(t -> !t.committed())
                            .flatMap(t -> t.readings(personal).stream()))
                    .as(step.what() + ": what is rolled back is not shown")
                    .isEmpty();
        });
        assertThat(steps).filteredOn(Step::view).allSatisfy(this::elevatedStaysInside);
        assertThat(others)
                .as("cases that somebody was told of beside their own")
                .allSatisfy(caseNumber -> assertThat(owner.queryForList(
                                "select distinct user_id from bf.read_log where case_number = ? and data_class = 'A3' and granted",
                                String.class,
                                caseNumber))
                        .containsExactly(LEADER));

        var lines = steps.stream().flatMap(step -> step.lines().stream()).toList();
        var denied =
                lines.stream().filter(line -> !(boolean) line.get("granted")).count();
        assertThat(reading.size()).as("positive control").isGreaterThan(80);
        assertThat(denied).as("positive control").isGreaterThan(40);
        assertThat(lines)
                .extracting(line -> line.get("action"))
                .contains("READ", "LIST", "SEARCH", "CHANGE", "FOLLOW_UP");
        assertThat(lines).allSatisfy(line -> assertThat(line.get("roles")).isNotNull());
        assertThat(lines).extracting(line -> line.get("purpose")).isSubsetOf(purposes());
        report.figure("Anrop och processteg som spelades", steps.size())
                .figure("Transaktioner på bandet", all.size())
                .figure("Transaktioner där en människa läste om någon", reading.size())
                .figure(
                        "SQL-frågor i dem",
                        reading.stream()
                                .mapToInt(t -> t.readings(personal).size())
                                .sum())
                .figure("Rader i läsloggen", lines.size())
                .figure("därav nekade", denied)
                .figure("Tomma listor, för den som inget ärende får se", without.size() - unlogged.size())
                .figure("Läsningar utan rad", unlogged.size(), "0", unlogged.isEmpty())
                .figure("Lyckade anrop med mer än en rad för ett ärende", twice.size(), "0", twice.isEmpty())
                .table(
                        "Vad processen läser åt en vy, och varför inget mer når skärmen",
                        List.of("Fråga", "Varför"),
                        ELEVATED_IN_VIEWS.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(known -> List.of(known.getKey(), known.getValue()))
                                .toList())
                .table(
                        "Rader efter vad som gjordes",
                        List.of("Vad", "Rader"),
                        new java.util.TreeMap<>(lines.stream()
                                        .collect(groupingBy(line -> (String) line.get("action"), counting())))
                                .entrySet().stream()
                                        .map(count -> List.of(
                                                ReadAction.valueOf(count.getKey())
                                                        .label(),
                                                count.getValue().toString()))
                                        .toList())
                .note(
                        "Vem som frågar avgörs av den databasroll som bands i samma transaktion. Uppgiftslistan i Tasklist (ärendenummer och"
                                + " uppgiftens namn, motorns tabeller) räknas inte som läsning om en person och skriver ingen rad.")
                .save();
    }

    @Test
    void a_reading_that_forgets_its_line_is_noticed() {
        var caseNumber = nominated(HV, "Ada");
        var tape = TapedTransaction.of(SqlTape.of(() -> as(HV).run(() -> new TransactionTemplate(transactions)
                .executeWithoutResult(status -> jdbc.sql("select first_name from bf.person where case_number = ?")
                        .param(caseNumber)
                        .query(String.class)
                        .list()))));

        assertThat(tape)
                .filteredOn(transaction -> !transaction.readings(personal).isEmpty())
                .singleElement()
                .satisfies(transaction -> {
                    assertThat(transaction.readings(personal)).hasSize(1);
                    assertThat(covers(transaction)).isFalse();
                });
    }

    @Test
    void what_is_about_nobody_has_no_way_to_somebody_and_the_document_names_the_rest() throws IOException {
        assertThat(owner.queryForList(
                        "select table_name from information_schema.columns where table_schema = 'bf' and column_name in ('case_number', 'person_id')",
                        String.class))
                .doesNotContainAnyElementsOf(ABOUT_NOBODY);
        assertThat(owner.queryForList(
                        "select conrelid::regclass::text from pg_constraint where contype = 'f' and connamespace = 'bf'::regnamespace",
                        String.class))
                .noneMatch(table -> ABOUT_NOBODY.contains(table.replace("bf.", "")));
        var document = Files.readString(Path.of("docs/personuppgifter.md"));
        assertThat(personal)
                .hasSizeGreaterThan(15)
                .allSatisfy(table -> assertThat(document).contains("`bf." + table + "`"));
    }

    @Test
    void every_form_has_the_name_that_people_know_in_the_log() throws IOException {
        try (var forms = Files.walk(Path.of("forms"))) {
            assertThat(forms.filter(file -> file.toString().endsWith(".form"))
                            .map(file -> file.getParent().getFileName() + "-"
                                    + file.getFileName().toString().replace(".form", "")))
                    .isNotEmpty()
                    .isSubsetOf(purposes());
        }
    }

    private static Set<String> purposes() {
        return CsvResource.rows("access/purposes.csv").stream()
                .map(row -> row.get("code"))
                .collect(Collectors.toSet());
    }

    private boolean covers(TapedTransaction transaction) {
        var lines = transaction.lines();
        return !lines.isEmpty()
                && lines.values().stream().allMatch(count -> count == 1)
                && transaction.readings(personal).stream()
                        .allMatch(said -> lines.keySet().containsAll(said.cases()));
    }

    /** A list that is empty because PostgreSQL shows the asker no case at all. */
    private boolean nothingToSee(TapedTransaction transaction) {
        return transaction.lines().isEmpty()
                && transaction.readings(personal).stream()
                        .allMatch(said -> said.cases().isEmpty()
                                && as(said.user())
                                        .call(() -> new TransactionTemplate(transactions)
                                                .execute(status -> jdbc.sql("select count(*) from bf.case_file")
                                                        .query(Long.class)
                                                        .single()))
                                        .equals(0L));
    }

    private void elevatedStaysInside(Step step) {
        for (var said : step.transactions().stream()
                .flatMap(t -> t.elevatedReadings(personal).stream())
                .toList()) {
            assertThat(ELEVATED_IN_VIEWS.keySet())
                    .as(step.what() + " reads as the process: " + said.sql())
                    .anyMatch(said.sql()::contains);
            if (step.status() < 400) {
                assertThat(step.byCase().keySet())
                        .as(step.what() + ": " + said.sql())
                        .containsAll(said.cases());
            }
        }
    }
}
