package se.bostadforst.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bostadforst.oncall.NewCall.Circumstance.NEIGHBOURS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.web.api.CaseViews;

/** The hand-over to day staff ({@code domain.md} 2.10 steps 5 and 6, T-41, T-42) and the first rows of scenario S3. */
class HandoverStoriesTest extends OnCallTest {

    @Autowired
    private CaseViews views;

    @Autowired
    private Handovers handovers;

    @ParameterizedTest
    @CsvSource(textBlock = """
            # called,           to be read,        why
            2026-05-19T02:30,   2026-05-19,        natten före en arbetsdag
            2026-05-19T08:59,   2026-05-19,        strax före
            2026-05-19T09:00,   2026-05-20,        klockan nio är nästa arbetsdags
            2026-05-19T14:00,   2026-05-20,        mitt på dagen
            2026-05-22T23:30,   2026-05-25,        fredag natt
            2026-05-23T15:00,   2026-05-25,        lördag
            2026-12-23T22:00,   2026-12-28,        dagen före julafton
            2026-12-25T03:00,   2026-12-28,        juldagen
            2026-06-18T22:00,   2026-06-22,        dagen före midsommarafton
            2026-05-13T23:00,   2026-05-15,        dagen före Kristi himmelsfärdsdag
            2026-10-25T02:30,   2026-10-26,        natten då klockan ställs tillbaka
            2026-03-28T23:30,   2026-03-30,        natten då klockan ställs fram
            """)
    void it_is_read_the_first_working_day_at_nine(String called, String readOn, String why) {
        assertThat(handovers.after(instant(called)).date()).as(why).isEqualTo(readOn);
    }

    @Test
    void a_weekend_is_one_task_read_day_by_day_and_one_receipt() {
        var home = home("Rut");
        at("2026-05-22T23:30");
        var friday = logged(home, Situation.GRANNAR_STORS, Triage.SAMTAL);
        as(JOUR).does("Task_CalmByTalk", home, java.util.Map.of("outcome", "LUGNT"));
        at("2026-05-23T15:00");
        logged(home, Situation.PRAKTISKT, Triage.RADGIVNING);
        at("2026-05-24T04:10");
        logged(home, Situation.ANNAT, Triage.RADGIVNING);

        assertThat(onCallTasks(home)).containsExactly("Task_ReceiveHandover");
        assertThat(swedish(as(GUIDE).task("Task_ReceiveHandover", home).getDueDate()))
                .isEqualTo("2026-05-25T09:00");
        var shown = as(GUIDE).opens("Task_ReceiveHandover", home);
        assertThat(shown.get("entries"))
                .asString()
                .containsSubsequence(
                        "fredag 22 maj 2026: 1 samtal",
                        "2026-05-22 23:30, Hyresgästen: Grannar störs nu. Samtal (granne berörd)",
                        "Samtal: Det blev lugnt",
                        "lördag 23 maj 2026: 1 samtal",
                        "söndag 24 maj 2026: 1 samtal");
        at("2026-05-25T08:40");
        received(home);
        assertThat(onCallTasks(home)).isEmpty();
        assertThat(value(
                        "select count(*) || ' ' || min(received_by) from bf.on_call_entry where case_number = ? and received_at is not null",
                        home))
                .isEqualTo("3 ssm_vagledare1");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("on-call")
                        .processInstanceBusinessKey(home)
                        .count())
                .isZero();
        assertThat(entry(friday, "leads")).isEqualTo("t");
        runDueJobsUntil("2026-05-25T12:00");
        assertThat(letters(home)).as("i tid").doesNotContain("Jourens överlämning är inte kvitterad → ssm_chef");
    }

    @Test
    void a_call_after_the_receipt_is_a_new_handover() {
        var home = home("Siv");
        at("2026-05-19T02:30");
        logged(home, Situation.PRAKTISKT, Triage.RADGIVNING);
        at("2026-05-19T08:00");
        received(home);
        at("2026-05-19T08:30");
        var later = logged(home, Situation.PRAKTISKT, Triage.RADGIVNING);

        assertThat(onCallTasks(home)).containsExactly("Task_ReceiveHandover");
        assertThat(entry(later, "handover_on, leads")).isEqualTo("2026-05-19 t");
    }

    @Test
    void what_nobody_has_read_by_eleven_is_the_managers_to_know() {
        var home = home("Tor");
        at("2026-05-22T23:30");
        logged(home, Situation.PRAKTISKT, Triage.RADGIVNING);
        runDueJobsUntil("2026-05-25T10:59");
        assertThat(letters(home)).isEmpty();
        assertThat(standing(home)).isEqualTo("SNART");
        runDueJobsUntil("2026-05-25T11:00");
        assertThat(letters(home)).containsExactly("Jourens överlämning är inte kvitterad → ssm_chef");
        assertThat(standing(home)).isEqualTo("BRUTEN");
        assertThat(onCallTasks(home)).as("den ska läsas ändå").containsExactly("Task_ReceiveHandover");
        received(home);
        assertThat(standing(home)).isEqualTo("SOM_DET_SKA");
    }

    private String standing(String home) {
        return inTransaction(GUIDE, () -> views.of(home)).gauges().stream()
                .filter(gauge -> "on-call-handover".equals(gauge.code()))
                .findFirst()
                .orElseThrow()
                .standing()
                .name();
    }

    @Test
    void when_the_call_that_leads_is_struck_the_next_one_leads() {
        var home = home("Ulf");
        at("2026-05-22T23:30");
        var wrong = logged(home, Situation.PRAKTISKT, Triage.RADGIVNING);
        at("2026-05-23T01:00");
        var right = logged(home, Situation.PRAKTISKT, Triage.RADGIVNING);
        assertThat(entry(right, "leads")).isEqualTo("f");
        struck(home, wrong);

        assertThat(entry(right, "leads")).isEqualTo("t");
        assertThat(onCallTasks(home)).containsExactly("Task_ReceiveHandover");
        assertThat(swedish(as(GUIDE).task("Task_ReceiveHandover", home).getDueDate()))
                .isEqualTo("2026-05-25T09:00");
        assertThat(as(GUIDE).opens("Task_ReceiveHandover", home).get("entries"))
                .asString()
                .contains("Struket: " + CANARY);
        received(home);
        assertThat(onCallTasks(home)).isEmpty();
    }

    /** S3: Sat 2025-12-27 22:40. */
    @Test
    void a_saturday_night_between_christmas_and_new_year() {
        var cem = movedIn(HV, nominee("Cem"), "2025-05-19T10:00", "2025-06-01");
        at("2025-12-27T22:40");
        var wanted = call(Situation.BEHOVER_AVSTAND, Triage.AVLASTNING, NEIGHBOURS);
        var call = logged(cem, wanted);

        assertThat(entry(call, "triage, called_offset")).isEqualTo("AVLASTNING 60");
        assertThat(notices(call)).containsExactly("SB STORNING", "SOC JOURARENDE");
        assertThat(swedish(as(GUIDE).task("Task_ReceiveHandover", cem).getDueDate()))
                .as("första arbetsdagen, inte 27–28")
                .isEqualTo("2025-12-29T09:00");
        var landlord = inTransaction(SB, () -> views.of(cem));
        assertThat(landlord.chapters().toString())
                .contains("Från jouren", "Grannar har störts")
                .as("Svenska Bostäder får inte veta varför")
                .doesNotContain("komma bort", "vlastning", CANARY);
        assertThat(inTransaction(HV, () -> views.of(cem)).chapters().toString())
                .contains("Behöver komma bort. Avlastning");
        var guide = inTransaction(GUIDE, () -> views.of(cem));
        assertThat(guide.nextDates().toString()).contains("2025-12-29", "Jourens överlämning ska vara läst");
        assertThat(inTransaction(LEADER, () -> views.of(cem)).chapters().toString())
                .contains("Samtal till jouren, value=1");
        assertThat(List.of("soc_hv_chef1", "sb_beslut1", "sb_bosocial1"))
                .allSatisfy(user -> assertThat(inTransaction(user, () -> views.of(cem))
                                .chapters()
                                .toString())
                        .as(user)
                        .doesNotContain("title=Jour"));
    }

    @Test
    void a_call_at_half_past_two_is_stored_with_the_offset_that_the_clock_had() {
        var home = home("Vera");
        at("2026-10-26T08:00");
        var first = typed(home, "2026-10-25T02:30", CallTime.Clock.SOMMARTID);
        var second = typed(home, "2026-10-25T02:30", CallTime.Clock.NORMALTID);

        assertThat(entry(first, "called_at at time zone 'UTC', called_offset")).isEqualTo("2026-10-25 00:30:00 120");
        assertThat(entry(second, "called_at at time zone 'UTC', called_offset")).isEqualTo("2026-10-25 01:30:00 60");
        assertThat(inTransaction(GUIDE, () -> calls.of(new CaseNumber(home))))
                .extracting(call -> call.calledAt().inSwedish())
                .containsExactly("2026-10-25 02:30 (normaltid)", "2026-10-25 02:30 (sommartid)");
    }

    private java.util.UUID typed(String home, String time, CallTime.Clock which) {
        return logged(
                home,
                new NewCall(
                        time,
                        which,
                        CallSource.POLIS,
                        true,
                        true,
                        Situation.PRAKTISKT,
                        null,
                        java.util.Set.of(),
                        null,
                        null,
                        Triage.RADGIVNING,
                        null));
    }

    /** The clock itself at the two nights: what is logged now has now's offset, and half an hour is half an hour. */
    @Test
    void a_call_now_has_the_offset_of_now_on_both_nights() {
        var home = home("Ylva");
        clock.freeze(java.time.Instant.parse("2026-10-25T01:30:00Z"));
        var autumn = logged(home, Situation.GRANNAR_STORS, Triage.SAMTAL);
        assertThat(entry(autumn, "called_offset")).isEqualTo("60");
        assertThat(as(JOUR).task("Task_CalmByTalk", home).getDueDate().toInstant())
                .isEqualTo(java.time.Instant.parse("2026-10-25T02:00:00Z"));
        var other = home("Åsa");
        clock.freeze(java.time.Instant.parse("2026-03-29T00:50:00Z"));
        var spring = logged(other, Situation.GRANNAR_STORS, Triage.SAMTAL);
        assertThat(entry(spring, "called_offset")).isEqualTo("60");
        assertThat(swedish(as(JOUR).task("Task_CalmByTalk", other).getDueDate()))
                .isEqualTo("2026-03-29T03:20");
    }
}
