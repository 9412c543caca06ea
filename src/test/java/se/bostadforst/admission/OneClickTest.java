package se.bostadforst.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** One click is one transaction (A1), and what it leaves behind does not grow with the number of tasks (P6). */
class OneClickTest extends AdmissionTest {

    @Test
    void the_answer_the_logs_the_letter_and_the_engines_step_are_one_transaction() {
        at("2026-05-18T10:00");
        var caseNumber = as(HV).starts("admission", nominee("Nora"));
        as(HV).does("Task_ObtainConsent", caseNumber, consentTo("SSM", "SB", "PROJECT"));

        as(HV).does("Task_AnswerRequirements", caseNumber, requirementsMet());

        var click = value("select xmin::text from bf.admission_assessment where case_number = ?", caseNumber);
        assertThat(value("select xmin::text from bf.assessment_outcome where case_number = ?", caseNumber))
                .isEqualTo(click);
        assertThat(value(
                        "select string_agg(distinct xmin::text, ',') from bf.approval where case_number = ?",
                        caseNumber))
                .isEqualTo(click);
        assertThat(value(
                        "select string_agg(distinct xmin::text, ',') from bf.outbox where case_number = ?", caseNumber))
                .isEqualTo(click);
        assertThat(value(
                        "select xmin::text from bf.case_log where case_number = ? order by entry_id desc limit 1",
                        caseNumber))
                .isEqualTo(click);
        assertThat(value(
                        "select xmin::text from bf.read_log where case_number = ? order by entry_id desc limit 1",
                        caseNumber))
                .isEqualTo(click);
        assertThat(value(
                        "select string_agg(distinct xmin::text, ',') from camunda.act_ru_task where name_ like '%' || ?",
                        caseNumber))
                .isEqualTo(click);
    }

    @Test
    void no_authorisation_row_is_written_for_a_task_taken_or_done() {
        at("2026-05-18T10:00");
        var before = value("select count(*) from camunda.act_ru_authorization");

        for (int i = 0; i < 5; i++) {
            var caseNumber = as(HV).starts("admission", nominee("Nils"));
            as(HV).does("Task_ObtainConsent", caseNumber, consentTo());
        }

        assertThat(value("select count(*) from camunda.act_ru_authorization")).isEqualTo(before);
    }

    @Test
    void a_case_keeps_no_variable_but_the_party_of_an_open_approval() {
        at("2026-05-18T10:00");
        var caseNumber = as(HV).starts("admission", nominee("Olle"));
        as(HV).does("Task_ObtainConsent", caseNumber, consentTo());
        as(HV).does("Task_AnswerRequirements", caseNumber, requirementsMet());

        assertThat(owner.queryForList("""
                        select distinct v.name_ from camunda.act_ru_variable v
                          join camunda.act_ru_execution e on e.id_ = v.proc_inst_id_ where e.business_key_ = ?""", String.class, caseNumber))
                .containsExactlyInAnyOrder(
                        "party", "loopCounter", "nrOfInstances", "nrOfCompletedInstances", "nrOfActiveInstances");
        assertThat(
                        owner.queryForMap(
                                "select count(*) as n from camunda.act_ge_bytearray where name_ not like '%.bpmn' and name_ not like '%.dmn' and name_ not like '%.form'"))
                .isEqualTo(Map.of("n", 0L));
    }
}
