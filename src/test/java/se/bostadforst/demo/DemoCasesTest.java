package se.bostadforst.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.AppTest;

class DemoCasesTest extends AppTest {

    private static final Set<String> PASSED = Set.of(
            "Task_TalkOverWishes",
            "Task_DrawUpHeadLease",
            "Task_SignHeadLeaseLandlord",
            "Task_SignHeadLeaseServices",
            "Task_DrawUpSublease",
            "Task_SignSubleaseServices",
            "Task_RecordSubleaseSignatures",
            "Task_HandOverKeys",
            "Task_RecordWaiverSignatures",
            "Task_SendToTribunal",
            "Task_RecordTribunalDecision",
            "Task_ReviewTenure",
            "Task_WriteReport",
            "Task_ReadReport",
            "Task_ActOnRedFlag",
            "Task_AskTenant",
            "Task_CertifyRent",
            "Task_StateComplaints",
            "Task_ConfirmDebtsSupport",
            "Task_ConfirmDebts",
            "Task_DecideAcceptance",
            "Task_Supplement",
            "Task_DrawUpOwnLease",
            "Task_SignOwnLease",
            "Task_RecordOwnLeaseSignatures",
            "Task_EndContracts",
            "Task_RecordTerminationSignatures",
            "Task_ReviewHousing",
            "Task_ProposeAmendment",
            "Task_RecordAmendmentSignatures",
            "Task_DecideAmendment",
            "Task_ReviewPlan",
            "Task_ConfirmAttendance",
            "Task_RebookMeeting",
            "Task_MakeHomeVisit",
            "Task_ReachOutTogether",
            "Task_CallBack",
            "Task_AssessCall",
            "Task_CalmByTalk",
            "Task_CallEmergency",
            "Task_TurnOut",
            "Task_ConfirmReport",
            "Task_CompletePapers",
            "Task_Accompany",
            "Task_ArrangeForFamily",
            "Task_AssessRespite",
            "Task_BookPlace",
            "Task_ConsiderChange",
            "Task_DecideAnew",
            "Task_DecideAtNight",
            "Task_DecideDismissal",
            "Task_DecideRespite",
            "Task_DeliverRespite",
            "Task_ExecuteJudgment",
            "Task_Forward",
            "Task_MeetAfterReturn",
            "Task_RecordNotice",
            "Task_RecordOutcome",
            "Task_TakeOverRespite",
            "Task_TakeStand");

    @Autowired
    private DemoStart demo;

    @Autowired
    private DemoCases cases;

    @Test
    void invented_people_some_at_home_leave_nearly_every_kind_of_task_open_for_somebody() throws Exception {
        demo.reset();
        var cases = demo.reset();

        assertThat(cases).isEqualTo(18);
        assertThat(value("select count(distinct identity) from bf.person")).isEqualTo("20");
        assertThat(
                        value(
                                "select sum(persons)::text || ' ' || count(*) from bf.capacity_place where reserved_at is not null and released_at is null"))
                .as("högst 15 personer och 15 lägenheter (A-21)")
                .isEqualTo("12 9");
        assertThat(value("select count(*)::text from bf.case_file where status = 'INFLYTTAD'"))
                .as("några har en egen dörr")
                .isEqualTo("3");
        assertThat(new TreeSet<>(owner.queryForList("select task_def_key_ from camunda.act_ru_task", String.class)))
                .containsAll(everyUserTask());
        assertThat(owner.queryForList(
                        "select distinct identity from bf.person where identity_type <> 'TILLFALLIG_ID'", String.class))
                .containsExactlyInAnyOrder("191212121212", "199001189811", "197010632391");
        assertThat(clock.ahead()).isLessThan(java.time.Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-27T12:00", "2027-03-30T23:30"})
    void the_demonstration_can_be_played_on_any_day_of_the_year(String today) throws Exception {
        demo.empty();
        clock.moveTo(instant(today));

        cases.play();

        assertThat(new TreeSet<>(owner.queryForList("select task_def_key_ from camunda.act_ru_task", String.class)))
                .containsAll(everyUserTask());
        assertThat(owner.queryForObject("select max(at) from bf.case_log", java.time.OffsetDateTime.class)
                        .toInstant())
                .isBefore(instant(today));
    }

    /** Every kind of task but those of a home that last for a day or come after years. */
    private static TreeSet<String> everyUserTask() throws Exception {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(Path.of("bpmn"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".bpmn")).toList()) {
                var found = Pattern.compile("<bpmn:userTask id=\"([^\"]+)\"").matcher(Files.readString(file));
                while (found.find()) {
                    keys.add(found.group(1));
                }
            }
        }
        keys.removeAll(PASSED);
        return keys;
    }
}
