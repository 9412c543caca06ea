package se.bostadforst.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.SqlTape;
import se.bostadforst.admission.AdmissionTest;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.Consents;

/** The facts behind a ruling are read once in a click, and never longer than they are true in it. */
class FactsOnceTest extends AdmissionTest {

    private static final Purpose LOOKING = Purpose.page("facts-once");

    @Autowired
    private CaseAccess access;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private Consents consents;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void one_click_reads_the_facts_once() {
        at("2026-05-18T10:00");
        var caseNumber = upForApproval(HV, "Frida");

        var tape = SqlTape.of(() -> inOneTransaction(HV, () -> {
            access.requireRead(caseNumber, LOOKING, DataClass.C1);
            access.requireWrite(caseNumber, DataClass.C1);
        }));

        assertThat(tape.stream().filter(said -> said.sql().contains("as consented")))
                .hasSize(1);
    }

    @Test
    void a_part_that_ended_in_the_same_click_is_no_part_any_more() {
        at("2026-05-18T10:00");
        var caseNumber = upForApproval(HV, "Folke");

        inOneTransaction(SSM, () -> {
            access.requireRead(caseNumber, LOOKING, DataClass.C0);
            cases.unshare(new CaseNumber(caseNumber));
            assertThatThrownBy(() -> access.requireRead(caseNumber, LOOKING, DataClass.C0))
                    .isInstanceOf(CaseNotFound.class);
        });
    }

    @Test
    void a_part_that_began_in_the_same_click_is_a_part() {
        at("2026-05-18T10:00");
        var caseNumber = nominated(HV, "Fanny");

        inOneTransaction(SSM, () -> {
            assertThatThrownBy(() -> access.requireRead(caseNumber, LOOKING, DataClass.C0))
                    .isInstanceOf(CaseNotFound.class);
            cases.share(new CaseNumber(caseNumber), Organisation.SSM, Organisation.SB);
            access.requireRead(caseNumber, LOOKING, DataClass.C0);
        });
    }

    @Test
    void a_consent_taken_back_in_the_same_click_gives_nothing() {
        at("2026-05-18T10:00");
        var caseNumber = upForApproval(HV, "Fredrik");

        var party = actorOf(SSM);
        var unit = actorOf(HV);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(seenBy(party, caseNumber)).contains(DataClass.C1);
            ActorContext.runAs(unit, () -> consents.withdraw(new CaseNumber(caseNumber), Consents.Recipient.SSM));
            assertThat(seenBy(party, caseNumber)).doesNotContain(DataClass.C1);
        });
    }

    private Actor actorOf(String userId) {
        return actors.of(userId, users.groupsOf(userId)).orElseThrow();
    }

    private Set<DataClass> seenBy(Actor actor, String caseNumber) {
        return ActorContext.callAs(
                actor, () -> access.readWhatMayBeSeen(caseNumber, LOOKING, DataClass.C0, DataClass.C1));
    }

    private void inOneTransaction(String userId, Runnable work) {
        as(userId)
                .run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    work.run();
                }));
    }
}
