package se.bostadforst.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** The read log's seal holds every line, and none twice ({@code architecture.md} A6). */
class ReadLogSealTest extends SealedLog {

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
