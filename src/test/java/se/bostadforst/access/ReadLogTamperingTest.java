package se.bostadforst.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.report.FoundationReport;
import se.bostadforst.report.FoundationReport.Chapter;

/** Whatever the owner of the database does to the read log or its seals, the chain shows it ({@code architecture.md} A6). */
class ReadLogTamperingTest extends SealedLog {

    private static final Set<String> TRIED = new TreeSet<>();
    private static final Set<String> FOUND = new TreeSet<>();

    @Test
    void a_changed_line_breaks_the_link_that_holds_it() {
        tried("En rad ändrad");
        owner.update(
                "update bf.read_log set user_id = 'somebody else' where entry_id = (select max(entry_id) from bf.read_log)");

        assertThat(seal.verify()).map(ReadLogSeal.BrokenLink::sealId).contains(2L);
        owner.update(
                "update bf.read_log set user_id = 'soc_hv_handlaggare1' where entry_id = (select max(entry_id) from bf.read_log)");
        assertThat(seal.verify()).isEmpty();
        found("En rad ändrad");
    }

    @Test
    void a_deleted_line_breaks_the_first_link() {
        tried("En rad borttagen");
        owner.update("delete from bf.read_log where entry_id = (select min(entry_id) from bf.read_log)");

        assertThat(seal.verify()).hasValueSatisfying(link -> {
            assertThat(link.sealId()).isEqualTo(1);
            assertThat(link.why()).contains("rader förseglades");
        });
        found("En rad borttagen");
    }

    @Test
    void a_line_slipped_in_breaks_the_link_it_claims_to_belong_to() {
        tried("En rad inskjuten i efterhand");
        owner.update("""
                insert into bf.read_log (at, user_id, organisation, case_number, data_class, purpose, granted, writer_xact)
                select at, 'innocent', organisation, case_number, data_class, purpose, granted, writer_xact from bf.read_log
                 order by entry_id desc limit 1""");

        assertThat(seal.verify()).map(ReadLogSeal.BrokenLink::sealId).contains(2L);
        owner.update("delete from bf.read_log where user_id = 'innocent'");
        found("En rad inskjuten i efterhand");
    }

    @Test
    void a_removed_or_rewritten_seal_breaks_the_chain() {
        tried("En försegling borttagen eller omskriven");
        owner.update("update bf.read_log_seal set sealed_at = sealed_at - interval '1 day' where seal_id = 1");
        assertThat(seal.verify()).map(ReadLogSeal.BrokenLink::sealId).contains(1L);
        owner.update("delete from bf.read_log_seal where seal_id = 1");
        assertThat(seal.verify()).map(ReadLogSeal.BrokenLink::sealId).contains(2L);
        found("En försegling borttagen eller omskriven");
    }

    @Test
    void a_change_in_any_column_of_a_line_is_found() {
        var columns = owner.queryForList(
                "select column_name, data_type from information_schema.columns where table_schema = 'bf' and table_name = 'read_log'"
                        + " and column_name <> 'entry_id'");
        assertThat(columns).hasSize(13);
        tried("En rads kolumn ändrad, var och en av " + columns.size());
        owner.execute("create table bf.read_log_before as select * from bf.read_log");
        try {
            for (var column : columns) {
                var name = (String) column.get("column_name");
                owner.update("update bf.read_log set " + name + " = " + other(name, (String) column.get("data_type"))
                        + " where entry_id = (select max(entry_id) from bf.read_log)");
                assertThat(seal.verify()).as(name).isPresent();
                owner.update(
                        "update bf.read_log l set " + name + " = b." + name
                                + " from bf.read_log_before b where b.entry_id = l.entry_id and l.entry_id = (select max(entry_id) from bf.read_log)");
                assertThat(seal.verify()).as(name + " put back").isEmpty();
            }
        } finally {
            owner.execute("drop table bf.read_log_before");
        }
        found("En rads kolumn ändrad, var och en av " + columns.size());
    }

    @Test
    void a_change_in_any_column_of_a_seal_is_found() {
        tried("En förseglings kolumn ändrad, var och en");
        for (var change : List.of(
                "sealed_at = sealed_at + interval '1 second'",
                "xact_before = (xact_before::text::bigint - 1)::text::xid8",
                "rows_sealed = rows_sealed + 1",
                "previous_hash = sha256(previous_hash)",
                "hash = sha256(hash)",
                "version = 1")) {
            owner.execute("create table bf.seals_before as select * from bf.read_log_seal");
            owner.update("update bf.read_log_seal set " + change + " where seal_id = 2");
            assertThat(seal.verify()).as(change).isPresent();
            owner.update("delete from bf.read_log_seal");
            owner.update("insert into bf.read_log_seal overriding system value select * from bf.seals_before");
            owner.execute("drop table bf.seals_before");
            assertThat(seal.verify()).as(change + " put back").isEmpty();
        }
        found("En förseglings kolumn ändrad, var och en");
    }

    @Test
    void seals_that_have_changed_places_break_the_chain() {
        tried("Två förseglingar har bytt plats");
        reads();
        seal.seal();
        owner.execute("create table bf.seals_before as select * from bf.read_log_seal");
        owner.update("delete from bf.read_log_seal");
        owner.update(
                "insert into bf.read_log_seal overriding system value select case seal_id when 2 then 3 when 3 then 2 else seal_id end,"
                        + " sealed_at, xact_before, rows_sealed, previous_hash, hash, version from bf.seals_before");
        owner.execute("drop table bf.seals_before");

        assertThat(seal.verify()).map(ReadLogSeal.BrokenLink::sealId).contains(2L);
        found("Två förseglingar har bytt plats");
    }

    @Test
    void a_log_emptied_of_its_lines_breaks_the_first_link() {
        tried("Hela loggen tömd");
        owner.execute("create table bf.lines_before as select * from bf.read_log");
        owner.execute("truncate bf.read_log");
        try {
            assertThat(seal.verify()).map(ReadLogSeal.BrokenLink::sealId).contains(1L);
        } finally {
            owner.update("insert into bf.read_log overriding system value select * from bf.lines_before");
            owner.execute("drop table bf.lines_before");
        }
        found("Hela loggen tömd");
    }

    /** Inside the database nothing is wrong then: the chain begins anew. What was written down outside remembers. */
    @Test
    void a_chain_whose_end_is_cut_off_or_that_is_thrown_away_is_found_by_what_stands_outside_the_database(
            @TempDir Path outside) {
        tried("Kedjans slut avskuret, eller alla förseglingar gjorda på nytt (ankarfilen)");
        var anchored = new ReadLogSeal(jdbc, clock, outside.resolve("anchor").toString());
        reads();
        inTransaction(() -> anchored.seal());
        assertThat(broken(anchored)).isEmpty();

        owner.update("delete from bf.read_log_seal where seal_id = 3");
        assertThat(seal.verify()).as("within the database").isEmpty();
        assertThat(broken(anchored)).map(ReadLogSeal.BrokenLink::sealId).contains(3L);
        seal.seal();
        assertThat(broken(anchored)).as("sealed anew by somebody else").isPresent();
        owner.execute("truncate bf.read_log_seal restart identity");
        seal.seal();
        assertThat(broken(anchored)).as("all seals made anew").isPresent();
        found("Kedjans slut avskuret, eller alla förseglingar gjorda på nytt (ankarfilen)");
    }

    @Test
    void a_seal_from_before_the_lines_had_roles_holds_and_still_guards_them() {
        tried("En gammal förseglings rad har fått en roll i efterhand");
        owner.execute("truncate bf.read_log_seal restart identity");
        owner.update("update bf.read_log set roles = null, request_id = null, action = 'READ'");
        var sealedAt = clock.instant();
        var before = value("select pg_snapshot_xmin(pg_current_snapshot())::text");
        var sum = ActorContext.callAs(
                Actor.PROCESS,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> new SealChain(jdbc).sum(1, SealChain.BEGINNING, sealedAt, "0", before)));
        owner.update(
                "insert into bf.read_log_seal (sealed_at, xact_before, rows_sealed, previous_hash, hash) values (?, ?::xid8, ?, ?, ?)",
                java.sql.Timestamp.from(sealedAt),
                before,
                sum.rows(),
                SealChain.BEGINNING,
                sum.hash());
        reads();
        seal.seal();
        assertThat(seal.verify()).isEmpty();
        assertThat(seals()).isEqualTo(2);

        owner.update(
                "update bf.read_log set roles = 'soc_chef' where entry_id = (select min(entry_id) from bf.read_log)");
        assertThat(seal.verify()).map(ReadLogSeal.BrokenLink::sealId).contains(1L);
        owner.update("update bf.read_log set roles = null where entry_id = (select min(entry_id) from bf.read_log)");
        found("En gammal förseglings rad har fått en roll i efterhand");
    }

    @AfterAll
    static void report() {
        var part = FoundationReport.part(Chapter.READ_LOG, ReadLogTamperingTest.class);
        part.figure("Sätt att ändra loggen som provades", TRIED.size())
                .figure("därav upptäckta", FOUND.size(), "alla", FOUND.equals(TRIED))
                .table(
                        "Ändringar som upptäcktes",
                        List.of("Vad den som äger databasen gjorde"),
                        FOUND.stream().map(List::of).toList())
                .note(
                        "En rad som läggs till med dagens transaktionsnummer är en ny rad, inte en ändring: den förseglas som ny, vilken tid den"
                                + " än påstår.")
                .save();
    }

    private static void tried(String tampering) {
        TRIED.add(tampering);
    }

    private static void found(String tampering) {
        FOUND.add(tampering);
    }

    private static String other(String name, String type) {
        return switch (type) {
            case "boolean" -> "not " + name;
            case "timestamp with time zone" -> name + " + interval '1 second'";
            case "xid8" -> "(" + name + "::text::bigint - 1)::text::xid8";
            default -> "action".equals(name) ? "'LIST'" : "coalesce(" + name + ", '') || 'x'";
        };
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private Optional<ReadLogSeal.BrokenLink> broken(ReadLogSeal anchored) {
        return new TransactionTemplate(transactions).execute(status -> anchored.verify());
    }
}
