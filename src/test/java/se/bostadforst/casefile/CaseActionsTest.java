package se.bostadforst.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.RoleCatalogue;
import se.bostadforst.access.RoleGroup;
import se.bostadforst.support.SupportTest;

/** What can happen to a case beside its tasks is one role's to do, however many may write of the same things (T-37, T-56). */
class CaseActionsTest extends SupportTest {

    private static final Map<String, String> DOER = Map.of(
            "change-move-in", HV,
            "cancel-move-in", HV,
            "withdraw-flat", SB,
            "revoke-key-agreement", GUIDE,
            "end-support", HV,
            "test-takeover", HV,
            "withdraw-takeover", HV,
            "rebook-follow-up", GUIDE);

    /** Whoever sees the need may say it ({@code domain.md} 2.9 trigger). */
    private static final Map<String, Set<String>> DOERS =
            Map.of("raise-respite", Set.of(GUIDE, "ssm_jour1", SB, CARETAKER));

    @Autowired
    private List<CaseAction> actions;

    @Autowired
    private RoleCatalogue catalogue;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void an_offered_flat_is_withdrawn_by_the_landlord_and_the_move_in_cancelled_by_the_caseworker_alone() {
        at("2026-05-18T10:00");
        var caseNumber = admitted(HV, "Ava");
        flatFound(caseNumber);

        onlyItsDoer(caseNumber, "withdraw-flat");
        onlyItsDoer(caseNumber, "cancel-move-in");
    }

    @Test
    void a_signed_lease_is_moved_by_the_caseworker_and_a_key_taken_back_by_the_guide_alone() {
        at("2026-05-18T10:00");
        var caseNumber = admitted(HV, "Bim");
        flatFound(caseNumber);
        leasesSigned(HV, caseNumber, "2026-06-01");
        agreementsSigned(HV, caseNumber);

        onlyItsDoer(caseNumber, "change-move-in");
        onlyItsDoer(caseNumber, "revoke-key-agreement");
    }

    @Test
    void support_is_ended_by_the_caseworker_alone() {
        onlyItsDoer(movedIn(HV, nominee("Cai"), "2026-05-18T10:00", "2026-06-01"), "end-support");
    }

    @Test
    void an_own_contract_is_tested_and_taken_back_by_the_caseworker_alone() {
        var caseNumber = movedIn(HV, nominee("Dag"), "2026-05-18T10:00", "2026-06-01");
        onlyItsDoer(caseNumber, "test-takeover");
        owner.update("""
                insert into bf.takeover_test (case_number, test_no, follow_up_number, opened_at, will, asked_how, asked_on, asked_by)
                values (?, 1, 9, now(), 'VILL', 'SAMTAL', '2026-06-01', 'ssm_vagledare1')""", caseNumber);
        onlyItsDoer(caseNumber, "withdraw-takeover");
    }

    @Test
    void a_follow_up_is_booked_anew_by_the_guide_alone() {
        var caseNumber = movedIn(HV, nominee("Dov"), "2026-05-18T10:00", "2026-06-01");
        runDueJobsUntil("2026-06-05T08:00");
        as(GUIDE)
                .does(
                        "Task_BookMeeting",
                        caseNumber,
                        Map.of("bookedOn", "2026-07-01", "bookedAt", "10:00", "place", "HEMMA"));
        onlyItsDoer(caseNumber, "rebook-follow-up");
    }

    @Test
    void respite_is_raised_by_stadsmissionen_and_the_landlord_alone() {
        onlyItsDoer(movedIn(HV, nominee("Dis"), "2026-05-18T10:00", "2026-06-01"), "raise-respite");
    }

    @Test
    void every_action_is_somebodys() {
        assertThat(actions)
                .extracting(CaseAction::id)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(DOER.keySet().stream(), DOERS.keySet().stream())
                        .toList());
    }

    private void onlyItsDoer(String caseNumber, String id) {
        var action = actions.stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
        var number = new CaseNumber(caseNumber);
        var before = history(caseNumber);
        everybody()
                .filter(user -> !doers(id).contains(user))
                .forEach(user -> as(user).run(() -> {
                    assertThat(action.offered(number))
                            .as("%s offered to %s", id, user)
                            .isFalse();
                    assertThatThrownBy(() -> new TransactionTemplate(transactions)
                                    .executeWithoutResult(status -> action.run(number)))
                            .as("%s by %s", id, user)
                            .isInstanceOf(CaseNotFound.class);
                }));
        assertThat(history(caseNumber)).isEqualTo(before);
        doers(id)
                .forEach(user -> assertThat(as(user).call(() -> action.offered(number)))
                        .as("%s offered to %s", id, user)
                        .isTrue());
    }

    private static Set<String> doers(String id) {
        return DOERS.getOrDefault(id, Set.of(DOER.getOrDefault(id, "")));
    }

    private Stream<String> everybody() {
        return catalogue.groups().stream()
                .map(RoleGroup::groupId)
                .filter(users::anybodyIn)
                .map(group -> group + "1");
    }

    private List<String> history(String caseNumber) {
        return owner.queryForList(
                "select event || coalesce(detail, '') from bf.case_log where case_number = ? order by entry_id",
                String.class,
                caseNumber);
    }
}
