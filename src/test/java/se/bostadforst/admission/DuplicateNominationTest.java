package se.bostadforst.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.bostadforst.admission.DeclinedApplicantTest.assertRefused;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.web.api.CaseViews;

/** The same person twice: told to the own unit, kept from the other ({@code security.md} 5.41, T-32). */
class DuplicateNominationTest extends AdmissionTest {

    @Autowired
    private CaseLog log;

    @Autowired
    private CaseViews views;

    @BeforeEach
    void an_ordinary_monday() {
        at("2026-05-18T10:00");
    }

    @Test
    void the_own_unit_is_told_the_number_of_its_case() {
        var person = nominee("Dubbel");
        var first = as(HV).starts("admission", person);

        assertThatThrownBy(() -> as("soc_hv_handlaggare2").starts("admission", person))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.key()).isEqualTo("identity1"))
                                .satisfies(error -> assertThat(error.message()).contains(first)));
    }

    @Test
    void a_number_written_with_ten_or_twelve_digits_is_the_same_person() {
        var person = with(nominee("Nummer"), "identityType1", "SAMORDNINGSNUMMER", "identity1", "701063-2391");
        as(HV).starts("admission", person);

        assertRefused("identity1", () -> as(HV).starts("admission", with(person, "identity1", "197010632391")));
        assertRefused("identity1", () -> as(HV).starts("admission", with(person, "identity1", "19701063-2391")));
    }

    @Test
    void the_same_person_twice_in_a_couple_is_refused() {
        var person = couple("Par", "Sambo");

        assertRefused(
                "identity2", () -> as(HV).starts("admission", with(person, "identity2", person.get("identity1"))));
    }

    @Test
    void the_other_unit_gets_no_hint_and_neither_does_the_first() {
        var person = nominee("Dubbel");
        var first = as(HV).starts("admission", person);
        var second = as(ST).starts("admission", person);

        assertThat(as(ST).tasks(second)).containsExactly("Task_ObtainConsent");
        assertThat(as(HV).tasks(first)).containsExactly("Task_ObtainConsent");
        for (var mine : Map.of(HV, first, ST, second).entrySet()) {
            var texts = as(mine.getKey()).call(() -> log.of(new CaseNumber(mine.getValue())));
            assertThat(texts)
                    .extracting(CaseLog.Entry::text)
                    .singleElement()
                    .asString()
                    .startsWith("Nominerad av");
        }
    }

    @Test
    void the_case_as_the_units_see_it_says_nothing_of_the_coordination() {
        var person = nominee("Dubbel");
        as(HV).starts("admission", person);
        var second = as(ST).starts("admission", person);

        var seen = as(ST).call(() -> views.of(second));
        assertThat(seen.openTasks()).singleElement().extracting("name").isEqualTo("Informera och inhämta samtycke");
        assertThat(seen.toString()).doesNotContainIgnoringCase("samordn").doesNotContain("annan nominering");
        assertThat(as(ST).call(() -> views.own(50, 0)).toString()).doesNotContainIgnoringCase("samordn");
    }

    @Test
    void the_one_that_goes_on_ends_the_other_and_nobody_has_two_places() {
        var person = nominee("Dubbel");
        var first = as(HV).starts("admission", person);
        var second = as(ST).starts("admission", person);
        as(LEADER).does("Task_CoordinateNominations", second, Map.of("coordination", "CONTINUE"));

        assertThat(closing(first)).isEqualTo("SAMORDNAD");
        assertThat(openTasks(second)).containsExactly("Task_ObtainConsent");
    }

    @Test
    void no_place_is_given_while_it_is_open_which_nomination_goes_on() {
        var person = nominee("Dubbel");
        as(HV).starts("admission", person);
        var second = as(ST).starts("admission", person);
        as(ST).does("Task_ObtainConsent", second, consentTo());
        as(ST).does("Task_AnswerRequirements", second, with(requirementsMet(), "currentAtUnit", "ST"));
        for (var party : java.util.List.of(SSM, SB, LEADER)) {
            as(party).does("Task_Approve", second, Map.of("answer", "GODKAND"));
        }
        assertThat(status(second)).isEqualTo("VANTAR_KAPACITET");

        as(LEADER).does("Task_CoordinateNominations", second, Map.of("coordination", "CONTINUE"));

        assertThat(status(second)).isEqualTo("ERBJUDEN");
    }

    @Test
    void a_nomination_that_ends_by_itself_needs_no_coordination() {
        var person = nominee("Dubbel");
        as(HV).starts("admission", person);
        var second = as(ST).starts("admission", person);
        as(ST).does("Task_ObtainConsent", second, consentTo());
        as(ST).does("Task_AnswerRequirements", second, with(requirementsMet(), "wantsOwnFlat", "NEJ"));

        assertThat(closing(second)).isEqualTo("EJ_URVAL");
        assertThat(openTasks(second)).isEmpty();
        assertThat(instance("nomination-coordination", second))
                .extracting("endActivityId")
                .isEqualTo("EndEvent_NotNeeded");
    }

    @Test
    void the_project_leader_sees_numbers_and_units_and_no_person() {
        var person = nominee("Dubbel");
        var first = as(HV).starts("admission", person);
        var second = as(ST).starts("admission", person);

        assertThat(as(LEADER).opens("Task_CoordinateNominations", second))
                .containsOnly(
                        Map.entry("caseNumber", second),
                        Map.entry("unit", "Spånga-Tensta"),
                        Map.entry("others", first + ", Hässelby-Vällingby"));
    }

    @Test
    void a_case_that_has_ended_is_no_duplicate() {
        var person = nominee("Igen");
        var first = as(HV).starts("admission", person);
        as(HV).does("Task_ObtainConsent", first, consentTo());
        as(HV).does("Task_AnswerRequirements", first, with(requirementsMet(), "wantsOwnFlat", "NEJ"));
        assertThat(closing(first)).isEqualTo("EJ_URVAL");

        var second = as(ST).starts("admission", person);
        assertThat(openTasks(second)).containsExactly("Task_ObtainConsent");
    }
}
