package se.bostadforst.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.admission.AdmissionTest;

/** The read log's seal holds against whoever owns the table ({@code architecture.md} A6). */
class ReadLogSealTest extends AdmissionTest {

    @Autowired
    private ReadLogSeal seal;

    @Autowired
    private CaseAccess access;

    @Autowired
    private PlatformTransactionManager transactions;

    private String caseNumber;

    @BeforeEach
    void three_readings_in_two_seals() {
        owner.execute("truncate bf.read_log_seal restart identity");
        at("2026-05-18T10:00");
        caseNumber = nominated(HV, "Ada");
        reads();
        reads();
        seal.seal();
        reads();
        seal.seal();
    }

    @AfterEach
    void the_tampered_chain_is_put_away() {
        owner.execute("truncate bf.read_log_seal restart identity");
    }

    @Test
    void an_untouched_log_holds() {
        assertThat(seals()).isEqualTo(2);
        assertThat(seal.verify()).isEmpty();
    }

    @Test
    void nothing_new_makes_no_new_link() {
        seal.seal();
        seal.seal();

        assertThat(seals()).isEqualTo(2);
    }

    @Test
    void lines_written_after_the_last_seal_wait_for_the_next_one() {
        reads();
        assertThat(seal.verify()).isEmpty();
        seal.seal();

        assertThat(seals()).isEqualTo(3);
        assertThat(seal.verify()).isEmpty();
        assertThat(value("select sum(rows_sealed)::text from bf.read_log_seal"))
                .isEqualTo(value("select count(*)::text from bf.read_log"));
    }

    @Test
    void a_line_whose_writer_is_still_at_work_is_sealed_afterwards_and_not_lost() {
        new TransactionTemplate(transactions).executeWithoutResult(open -> {
            reads();
            inAnotherThread(() -> {
                reads();
                seal.seal();
            });
        });
        assertThat(seal.verify()).isEmpty();
        seal.seal();

        assertThat(seal.verify()).isEmpty();
        assertThat(value("select sum(rows_sealed)::text from bf.read_log_seal"))
                .isEqualTo(value("select count(*)::text from bf.read_log"));
    }

    @Test
    void a_changed_line_breaks_the_link_that_holds_it() {
        owner.update(
                "update bf.read_log set user_id = 'somebody else' where entry_id = (select max(entry_id) from bf.read_log)");

        assertThat(seal.verify()).map(ReadLogSeal.BrokenLink::sealId).contains(2L);
        owner.update(
                "update bf.read_log set user_id = 'soc_hv_handlaggare1' where entry_id = (select max(entry_id) from bf.read_log)");
        assertThat(seal.verify()).isEmpty();
    }

    @Test
    void a_deleted_line_breaks_the_first_link() {
        owner.update("delete from bf.read_log where entry_id = (select min(entry_id) from bf.read_log)");

        assertThat(seal.verify()).hasValueSatisfying(link -> {
            assertThat(link.sealId()).isEqualTo(1);
            assertThat(link.why()).contains("rader förseglades");
        });
    }

    @Test
    void a_line_slipped_in_breaks_the_link_it_claims_to_belong_to() {
        owner.update("""
                insert into bf.read_log (at, user_id, organisation, case_number, data_class, purpose, granted, writer_xact)
                select at, 'innocent', organisation, case_number, data_class, purpose, granted, writer_xact from bf.read_log
                 order by entry_id desc limit 1""");

        assertThat(seal.verify()).map(ReadLogSeal.BrokenLink::sealId).contains(2L);
        owner.update("delete from bf.read_log where user_id = 'innocent'");
    }

    @Test
    void a_removed_or_rewritten_seal_breaks_the_chain() {
        owner.update("update bf.read_log_seal set sealed_at = sealed_at - interval '1 day' where seal_id = 1");
        assertThat(seal.verify()).map(ReadLogSeal.BrokenLink::sealId).contains(1L);
        owner.update("delete from bf.read_log_seal where seal_id = 1");
        assertThat(seal.verify()).map(ReadLogSeal.BrokenLink::sealId).contains(2L);
    }

    private void reads() {
        as(HV).run(() -> access.requireRead(caseNumber, Purpose.page("case"), DataClass.C1));
    }

    private int seals() {
        return Integer.parseInt(value("select count(*)::text from bf.read_log_seal"));
    }

    private static void inAnotherThread(Runnable work) {
        try {
            var thread = new Thread(work);
            thread.start();
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
