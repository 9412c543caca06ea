package se.bostadforst.respite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.assistance.Outcome;
import se.bostadforst.casefile.CaseNumber;

/** Two decisions for a person's last two nights at the same moment: never more than fourteen, and the slower one is told why. */
class RespiteRaceTest extends RespiteStoryTest {

    private static final int ROUNDS = Math.max(20, Integer.getInteger("bostadforst.races.rounds", 1_000) / 5);

    @Autowired
    private RespiteDecisions decisions;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void the_last_two_nights_are_granted_once() {
        var home = home("Kapplöpning", "2026-04-20T10:00", "2026-05-01");
        at("2026-05-18T10:00");
        var person = person(home);
        asked(home, person, 1, LocalDate.parse("2026-02-02"), 12);
        NightCount.nights(LocalDate.parse("2026-02-02"), LocalDate.parse("2026-02-13"))
                .forEach(night -> owner.update(
                        "insert into bf.respite_night (person_id, night, case_number, respite_no, year_from, year_to, at_most) values (?, ?, ?, 1, '2026-01-01', '2026-12-31', 14)",
                        person,
                        night,
                        home));
        for (int round = 0; round < ROUNDS; round++) {
            asked(home, person, 2, LocalDate.parse("2026-05-18"), 2);
            asked(home, person, 3, LocalDate.parse("2026-05-25"), 2);
            var told = atOnce(home);

            assertThat(told)
                    .as("round %d", round)
                    .containsExactlyInAnyOrder(
                            "beviljat", "Inga nätter finns kvar att bevilja. Avslå, och pröva annan hjälp.");
            assertThat(value("select count(*) from bf.respite_night where person_id = ?", person))
                    .isEqualTo("14");
            owner.update("delete from bf.respite_night where case_number = ? and respite_no > 1", home);
            owner.update("delete from bf.respite_placement where case_number = ? and respite_no > 1", home);
        }
    }

    private List<String> atOnce(String home) {
        var start = new CyclicBarrier(2);
        var running = new ArrayList<CompletableFuture<String>>();
        for (int number = 2; number <= 3; number++) {
            var placement = number;
            running.add(CompletableFuture.supplyAsync(() -> {
                try {
                    start.await();
                } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
                    throw new IllegalStateException(e);
                }
                try {
                    as(HV).run(() -> new TransactionTemplate(transactions)
                            .executeWithoutResult(status -> decisions.decide(
                                    new CaseNumber(home),
                                    placement,
                                    new RespiteDecisions.Answer(Outcome.BIFALL, null, CANARY, null, CANARY, "4.2.1"))));
                    return "beviljat";
                } catch (RespiteRefused refused) {
                    return refused.getMessage();
                }
            }));
        }
        return running.stream().map(CompletableFuture::join).toList();
    }

    private void asked(String home, UUID person, int number, LocalDate first, int nights) {
        owner.update("""
                insert into bf.respite_placement (case_number, respite_no, person_id, raised_by, raised_at, begun, accepts, accepted_at,
                    first_wanted, last_wanted, reasons, child_stays, situation, result, decider)
                values (?, ?, ?, 'VAGLEDARE', now(), true, true, now(), ?, ?, '{STORNING}', false, 'x', 'KAN_BEVILJAS', 'UNIT')""", home, number, person, first, first.plusDays(nights - 1L));
    }
}
