package se.bostadforst.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.admission.AdmissionTest;

class CaseViewsTest extends AdmissionTest {

    @Autowired
    private CaseViews views;

    @Test
    void the_own_unit_sees_who_has_the_ball_the_next_dates_and_why() {
        var caseNumber = underApproval("SSM");

        var view = as(HV).call(() -> views.of(caseNumber));

        assertThat(view.phase().label()).isEqualTo("Under godkännande");
        assertThat(view.persons())
                .singleElement()
                .extracting(CaseView.Person::name)
                .asString()
                .startsWith("Petra");
        assertThat(view.openTasks())
                .extracting(CaseView.OpenTask::organisation)
                .contains("Stockholms Stadsmission", "Svenska Bostäder");
        assertThat(view.openTasks()).noneMatch(CaseView.OpenTask::mine);
        assertThat(view.nextDates())
                .first()
                .isEqualTo(new CaseView.NextDate(
                        "2026-05-25",
                        "Svar från övriga aktörer",
                        "5 arbetsdagar efter måndag 18 maj 2026 (röda dagar hoppas över)"));
        assertThat(view.consents()).containsExactly("Stockholms Stadsmission");
    }

    @Test
    void the_landlord_sees_its_own_task_and_no_person_decision_or_consent() {
        var caseNumber = underApproval("SSM");

        var view = as(SB).call(() -> views.of(caseNumber));

        assertThat(view.persons()).isEmpty();
        assertThat(view.personsHidden()).isNotBlank();
        assertThat(view.household()).isNull();
        assertThat(view.decision()).isNull();
        assertThat(view.consents()).isEmpty();
        assertThat(view.actions()).isEmpty();
        assertThat(view.openTasks())
                .filteredOn(CaseView.OpenTask::mine)
                .extracting(CaseView.OpenTask::name)
                .containsExactly("Godkänn nominerad");
        assertThat(view.openTasks())
                .filteredOn(task -> !task.mine())
                .extracting(CaseView.OpenTask::name)
                .containsOnly("Arbetar med ärendet");
        assertThat(view.timeline())
                .extracting(CaseView.Line::text)
                .noneMatch(text -> text.contains("Samtycke") || text.contains("Urvalskraven"));
    }

    @Test
    void another_unit_gets_the_neutral_answer_whether_the_case_exists_or_not() {
        var caseNumber = underApproval();

        assertThatThrownBy(() -> as(ST).call(() -> views.of(caseNumber))).isInstanceOf(CaseNotFound.class);
        assertThatThrownBy(() -> as(ST).call(() -> views.of("BF-2026-9999"))).isInstanceOf(CaseNotFound.class);
        assertThatThrownBy(() -> as(ST).call(() -> views.of("' or 1=1--"))).isInstanceOf(CaseNotFound.class);
        assertThat(as(ST).call(() -> views.own(200, 0)))
                .noneMatch(row -> row.caseNumber().equals(caseNumber));
        assertThat(as(HV).call(() -> views.own(200, 0)))
                .anyMatch(row -> row.caseNumber().equals(caseNumber) && row.waitsForOthers());
    }

    private String underApproval(String... consents) {
        at("2026-05-18T10:00");
        var caseNumber = as(HV).starts("admission", nominee("Petra"));
        as(HV).does("Task_ObtainConsent", caseNumber, consentTo(consents));
        as(HV).does("Task_AnswerRequirements", caseNumber, requirementsMet());
        return caseNumber;
    }
}
