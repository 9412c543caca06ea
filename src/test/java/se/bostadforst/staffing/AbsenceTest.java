package se.bostadforst.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.bostadforst.access.CaseNotFound;

/** Somebody is away and somebody stands in: by itself, for a time, with both names in the trail (peers.md ask 3). */
class AbsenceTest extends StaffingTest {

    private static final String GROUP = "soc_hv_handlaggare";
    private static final Map<String, String> BY_HV2 = Map.of(GROUP, HV2);

    @Test
    void over_new_year_the_deputy_has_the_tasks_and_what_is_left_comes_back() {
        at("2026-12-18T10:00");
        var left = nominated(HV, "Kvar");
        var done = nominated(HV, "Gjord");
        var leftTask = taskOf(HV, "Task_ObtainConsent", left);
        taskOf(HV, "Task_ObtainConsent", done);
        away(HV, "2026-12-24", "2027-01-06", BY_HV2);
        sweep.run();
        at("2026-12-23T23:59");
        sweep.run();
        assertThat(holder(leftTask)).as("dagen före").isEqualTo(HV);

        at("2026-12-24T00:00");
        sweep.run();
        sweep.run();
        assertThat(holder(leftTask)).isEqualTo(HV2);
        as(HV2).does("Task_ObtainConsent", done, consentTo());
        at("2027-01-06T23:59");
        sweep.run();
        assertThat(holder(leftTask)).as("sista dagen räknas").isEqualTo(HV2);

        at("2027-01-07T00:00");
        sweep.run();
        sweep.run();
        assertThat(holder(leftTask)).isEqualTo(HV);
        assertThat(moves(left))
                .containsExactly(
                        "Uppgiften ”Informera och inhämta samtycke” sköts av %s för %s"
                                .formatted(nameOf(HV2), nameOf(HV)),
                        "Uppgiften ”Informera och inhämta samtycke” gick tillbaka från %s till %s"
                                .formatted(nameOf(HV2), nameOf(HV)));
        assertThat(moves(done)).hasSize(1);
        assertThat(value(
                        "select min(actor_org) || min(actor) from bf.case_log where case_number = ? and event = 'TASK_MOVED_BY_ITSELF'",
                        left))
                .isEqualTo("SOC" + HV);
    }

    @Test
    void an_application_that_was_down_catches_up_and_does_nothing_for_a_time_that_is_over() {
        at("2026-12-18T10:00");
        var caseNumber = nominated(HV, "Nere");
        var task = taskOf(HV, "Task_ObtainConsent", caseNumber);
        away(HV, "2026-12-22", "2026-12-27", BY_HV2);
        away(HV2, "2027-01-11", "2027-01-12", Map.of(GROUP, HV));
        at("2026-12-25T07:30");
        sweep.run();
        assertThat(holder(task)).isEqualTo(HV2);

        at("2027-01-20T08:00");
        sweep.run();
        assertThat(holder(task)).as("sent tillbaka är också tillbaka").isEqualTo(HV);
        assertThat(moves(caseNumber)).hasSize(2);
    }

    @Test
    void a_task_handed_to_somebody_who_is_away_goes_to_the_deputy_and_without_one_nowhere() {
        at("2026-05-18T10:00");
        var caseNumber = nominated(HV, "Under");
        var task = as(HV).task("Task_ObtainConsent", caseNumber).getId();
        away(HV, "2026-05-18", "2026-05-20", BY_HV2);
        hands(CHIEF, HV, "ARBETSFORDELNING", task);
        assertThat(holder(task)).isEqualTo(HV2);
        assertThat(moves(caseNumber))
                .containsExactly("Uppgiften ”Informera och inhämta samtycke” sköts av %s för %s: arbetsfördelning"
                        .formatted(nameOf(HV2), nameOf(HV)));
        at("2026-05-21T00:05");
        sweep.run();
        assertThat(holder(task)).isEqualTo(HV);

        away(HV2, "2026-05-21", "2026-05-22", Map.of());
        assertThat(sentences(() -> hands(CHIEF, HV2, "ARBETSFORDELNING", task)))
                .containsExactly("to: " + nameOf(HV2)
                        + " är borta till och med 2026-05-22 och har ingen ersättare. Välj någon annan.");
        assertThat(as(CHIEF).call(boards::managed).teams().get(0).colleagues())
                .filteredOn(colleague -> colleague.awayUntil() != null)
                .extracting(StaffAbsences.Colleague::userId)
                .containsExactly(HV2);
    }

    @Test
    void loops_chains_strangers_and_oneself_are_refused_at_the_field() {
        at("2026-05-18T10:00");
        away(HV, "2026-06-01", "2026-06-12", BY_HV2);

        assertThat(sentences(() -> away(HV2, "2026-06-12", "2026-06-20", Map.of(GROUP, HV))))
                .containsExactly(
                        "deputy-soc_hv_handlaggare: Ersättaren är själv borta 2026-06-01 till 2026-06-12. Välj någon annan.");
        assertThat(sentences(() -> away(HV, "2026-06-12", "2026-06-20", BY_HV2)))
                .containsExactly("from: Det finns redan en frånvaro 2026-06-01 till 2026-06-12.");
        assertThat(sentences(() -> away(HV2, "2026-07-01", "2026-07-20", Map.of(GROUP, HV2))))
                .containsExactly("deputy-soc_hv_handlaggare: Välj någon annan än den som är borta.");
        for (var other : java.util.List.of(CHIEF, ST, SB, "finns-inte", "x\u0000")) {
            assertThat(sentences(() -> away(HV2, "2026-07-01", "2026-07-20", Map.of(GROUP, other))))
                    .as(other)
                    .containsExactly("deputy-soc_hv_handlaggare: Ersättaren måste finnas i samma grupp.");
        }
        assertThat(sentences(() -> away(HV2, "2026-05-17", "2026-05-16", Map.of())))
                .containsExactly("from: Tidigast i dag.", "to: Sista dagen kan inte vara före första dagen.");
        away(HV2, "2026-06-13", "2026-06-20", Map.of(GROUP, HV));
    }

    @Test
    void a_deputy_who_falls_ill_gives_it_to_the_team_and_the_manager_is_told() {
        at("2026-05-18T10:00");
        guest("bemanning-1", GROUP);
        var lent = nominated(HV, "Lånad");
        var lentTask = taskOf(HV, "Task_ObtainConsent", lent);
        var own = nominated(HV, "Egen");
        var ownTask = taskOf(HV2, "Task_ObtainConsent", own);
        away(HV, "2026-05-18", "2026-05-29", BY_HV2);
        assertThat(holder(lentTask)).isEqualTo(HV2);

        at("2026-05-20T08:00");
        as(CHIEF)
                .run(() -> absences.register(
                        HV2,
                        LocalDate.parse("2026-05-20"),
                        LocalDate.parse("2026-05-22"),
                        Map.of(GROUP, "bemanning-1")));
        assertThat(holder(ownTask)).as("det egna går till ersättaren").isEqualTo("bemanning-1");
        assertThat(holder(lentTask)).as("det lånade går inte vidare i en kedja").isEqualTo("null");
        assertThat(letters(lent, "Ersättare saknas: Informera och inhämta samtycke"))
                .containsExactly("group:soc_hv_chef");
        assertThat(letters(own, "Ersättare saknas")).isEmpty();

        at("2026-05-23T00:10");
        sweep.run();
        assertThat(holder(ownTask)).isEqualTo(HV2);
        at("2026-05-30T00:10");
        sweep.run();
        assertThat(holder(lentTask)).as("teamet behåller det").isEqualTo("null");
    }

    @Test
    void a_deputy_who_has_left_the_group_or_is_nobody_any_more_is_no_deputy() {
        at("2026-05-18T10:00");
        guest("bemanning-1", GROUP);
        var caseNumber = nominated(HV, "Slutat");
        var task = taskOf(HV, "Task_ObtainConsent", caseNumber);
        away(HV, "2026-05-19", "2026-05-20", Map.of(GROUP, "bemanning-1"));
        identity.deleteMembership("bemanning-1", GROUP);
        at("2026-05-19T00:10");
        sweep.run();
        assertThat(holder(task)).isEqualTo("null");
        assertThat(letters(caseNumber, "Ersättare saknas")).containsExactly("group:soc_hv_chef");
    }

    @Test
    void an_absence_ends_early_and_a_manager_answers_for_the_own_unit_only() {
        at("2026-05-18T10:00");
        var task = taskOf(HV, "Task_ObtainConsent", nominated(HV, "Åter"));
        away(HV, "2026-05-18", "2026-05-29", BY_HV2);
        var id = UUID.fromString(value("select absence_id::text from bf.staff_absence where user_id = ?", HV));

        for (var stranger : java.util.List.of(HV2, ST, "soc_st_chef1", SSM, SB, "drift1")) {
            assertThatThrownBy(() -> as(stranger).run(() -> absences.end(id)))
                    .as(stranger)
                    .isInstanceOf(CaseNotFound.class);
            assertThatThrownBy(() -> as(stranger)
                            .run(() -> absences.register(
                                    HV, LocalDate.parse("2026-07-01"), LocalDate.parse("2026-07-02"), Map.of())))
                    .as(stranger)
                    .isInstanceOf(CaseNotFound.class);
        }
        assertThat(as(HV2).call(() -> absences.page(null)).rows())
                .as("varför och när är chefens och ens eget")
                .isEmpty();
        assertThat(as(CHIEF).call(() -> absences.page(HV)).rows())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.deputies()).singleElement().asString().endsWith(nameOf(HV2)));
        at("2026-05-20T09:00");
        as(CHIEF).run(() -> absences.end(id));
        assertThat(holder(task)).isEqualTo(HV);
        assertThatThrownBy(() -> as(CHIEF).run(() -> absences.end(id))).isInstanceOf(CaseNotFound.class);
        away(HV, "2026-05-20", "2026-05-29", BY_HV2);

        at("2027-05-30T09:00");
        sweep.run();
        stray.check();
        assertThat(value("select count(*)::text from bf.staff_absence"))
                .as("borta efter tolv månader")
                .isEqualTo("0");
    }

    @Test
    void what_the_deputy_gave_on_or_back_stays_where_it_went() {
        at("2026-05-18T10:00");
        guest("bemanning-1", GROUP);
        var on = taskOf(HV, "Task_ObtainConsent", nominated(HV, "Vidare"));
        var back = taskOf(HV, "Task_ObtainConsent", nominated(HV, "Teamet"));
        away(HV, "2026-05-18", "2026-05-19", BY_HV2);
        hands(HV2, "bemanning-1", "KUNSKAP", on);
        as(HV2).run(() -> tasks.setAssignee(back, null));
        at("2026-05-20T00:10");
        sweep.run();
        assertThat(holder(on)).isEqualTo("bemanning-1");
        assertThat(holder(back)).isEqualTo("null");
    }
}
