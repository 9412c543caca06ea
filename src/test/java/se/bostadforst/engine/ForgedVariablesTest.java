package se.bostadforst.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.bostadforst.admission.AdmissionTest;
import se.bostadforst.forms.FormRefused;

/** Whose task it is and what its form lets one change; what a client adds beside the form is {@code ForgeryTest}. */
class ForgedVariablesTest extends AdmissionTest {

    @BeforeEach
    void an_ordinary_monday() {
        at("2026-05-18T10:00");
    }

    @Test
    void what_the_form_shows_cannot_be_rewritten() {
        var caseNumber = approved(HV, "Ada");
        for (var key : List.of("caseNumber", "persons", "today", "lawReference", "decisionMakerNow")) {
            assertThatThrownBy(() -> as(HV).does("Task_Decide", caseNumber, with(granted(), key, "något annat")))
                    .isInstanceOfSatisfying(
                            FormRefused.class,
                            refused -> assertThat(refused.errors())
                                    .singleElement()
                                    .satisfies(error -> assertThat(error.key()).isEqualTo(key))
                                    .satisfies(error ->
                                            assertThat(error.message()).isEqualTo("Fältet kan inte ändras här.")));
        }
        as(HV).does("Task_Decide", caseNumber, with(granted(), "caseNumber", caseNumber, "today", "2026-05-18"));
    }

    @Test
    void a_task_is_answered_by_whoever_has_taken_it_and_taken_for_oneself_alone() {
        var caseNumber = nominated(HV, "Ada");
        var task = as(HV).task("Task_ObtainConsent", caseNumber).getId();

        assertThatThrownBy(() -> as(HV).run(() -> forms.submitTaskForm(task, consentTo())))
                .isInstanceOf(TaskRefused.class);
        for (var other : List.of("sb_forvaltare1", "soc_hv_handlaggare2", "nobody")) {
            assertThatThrownBy(() -> as(HV).run(() -> tasks.claim(task, other))).isInstanceOf(TaskRefused.class);
        }
        as(HV).run(() -> tasks.claim(task, HV));
        as(HV).run(() -> tasks.setAssignee(task, "soc_hv_handlaggare2"));
        for (var other : List.of(SB, ST, "soc_hv_chef1")) {
            assertThatThrownBy(() -> as(HV).run(() -> tasks.setAssignee(task, other)))
                    .isInstanceOf(TaskRefused.class);
        }
        assertThatThrownBy(() -> as(HV).run(() -> forms.submitTaskForm(task, consentTo())))
                .isInstanceOf(TaskRefused.class);
        for (var back : List.<Runnable>of(() -> tasks.setAssignee(task, null), () -> tasks.claim(task, null))) {
            assertThatThrownBy(() -> as(HV).run(back)).hasMessageContaining("En kollega har tagit uppgiften.");
        }
        as("soc_hv_handlaggare2").does("Task_ObtainConsent", caseNumber, consentTo());
    }

    @Test
    void a_task_of_another_organisation_does_not_exist() {
        var caseNumber = nominated(HV, "Ada");
        var task = as(HV).task("Task_ObtainConsent", caseNumber).getId();

        for (var other : List.of(ST, SSM, SB, LEADER, "soc_hv_chef1", "drift1", "processdesigner1")) {
            assertThatThrownBy(() -> as(other).run(() -> tasks.claim(task, other)))
                    .isInstanceOf(TaskRefused.class);
            assertThatThrownBy(() -> as(other).run(() -> forms.submitTaskForm(task, consentTo())))
                    .isInstanceOf(TaskRefused.class);
            assertThatThrownBy(() -> as(other).run(() -> forms.getTaskFormVariables(task)))
                    .isInstanceOf(TaskRefused.class);
        }
    }
}
