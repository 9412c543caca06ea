package se.bostadforst.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;

/** Fifteen persons and fifteen flats, counted separately (A-21, T-01); full means waiting, never a refusal (T-53). */
class CapacityTest extends AdmissionTest {

    @Autowired
    private Nominations nominations;

    @Autowired
    private Parameters parameters;

    @Autowired
    private CapacityWatch watch;

    @BeforeEach
    void an_ordinary_monday() {
        at("2026-05-18T10:00");
    }

    @Test
    void a_couple_takes_two_of_the_persons_and_one_of_the_flats() {
        approved(HV, couple("Par", "Sambo"));

        assertThat(room()).isEqualTo("2 av 15 personer och 1 av 15 lägenheter är upptagna");
    }

    @Test
    void with_a_couple_fifteen_people_fill_fourteen_flats_and_the_next_one_waits() {
        housed(13);
        approved(HV, couple("Par", "Sambo"));
        assertThat(room()).isEqualTo("15 av 15 personer och 14 av 15 lägenheter är upptagna");

        assertWaiting(approved(ST, "Väntar"));
    }

    @Test
    void the_last_place_is_passed_by_the_couple_to_a_single_person() {
        housed(14);
        var pair = approved(HV, couple("Par", "Sambo"));
        var single = approved(ST, "Ensam");

        assertWaiting(pair);
        assertThat(status(single)).isEqualTo("ERBJUDEN");
    }

    @Test
    void a_withdrawal_lets_in_the_one_who_has_waited_longest() {
        housed(14);
        var inside = approved(HV, "Inne");
        at("2026-05-19T10:00");
        var first = approved(ST, "Första");
        at("2026-05-20T10:00");
        var second = approved(EFH, "Andra");
        as(HV).run(() -> nominations.withdraw(new CaseNumber(inside), WithdrawalReason.FLYTTAT));

        assertThat(status(first)).isEqualTo("ERBJUDEN");
        assertThat(openTasks(first)).containsExactly("Task_Decide", "Task_GiveOffer");
        assertWaiting(second);
        assertThat(value("select actor from bf.case_log where case_number = ? and event = 'PLACE_RESERVED'", first))
                .isEqualTo("process");
    }

    @Test
    void one_who_waits_and_withdraws_leaves_the_queue() {
        housed(15);
        var first = approved(ST, "Första");
        var second = approved(EFH, "Andra");
        as(ST).run(() -> nominations.withdraw(new CaseNumber(first), WithdrawalReason.PERSON_VILL_INTE));
        more(16, LocalDate.of(2026, 5, 18));

        assertThat(closing(first)).isEqualTo("ATERTAGEN");
        assertThat(status(second)).isEqualTo("ERBJUDEN");
    }

    @Test
    void more_room_lets_in_as_many_as_fit_in_order_of_arrival() {
        housed(15);
        var first = approved(ST, "Första");
        var second = approved(EFH, "Andra");
        var third = approved(HV, "Tredje");
        change(Parameter.CAPACITY_PERSONS, 17, LocalDate.of(2026, 5, 18));
        assertWaiting(first);
        change(Parameter.CAPACITY_FLATS, 17, LocalDate.of(2026, 5, 18));

        assertThat(status(first)).isEqualTo("ERBJUDEN");
        assertThat(status(second)).isEqualTo("ERBJUDEN");
        assertWaiting(third);
    }

    @Test
    void room_given_in_advance_lets_somebody_in_on_its_day() {
        housed(15);
        var waiting = approved(ST, "Första");
        more(16, LocalDate.of(2026, 6, 1));
        watch.callNext();
        assertWaiting(waiting);
        at("2026-06-01T06:00");
        watch.callNext();

        assertThat(status(waiting)).isEqualTo("ERBJUDEN");
    }

    @Test
    void the_time_machine_passes_the_morning_too() {
        housed(15);
        var waiting = approved(ST, "Första");
        more(16, LocalDate.of(2026, 6, 1));
        clock.moveTo(instant("2026-05-31T23:00"));
        assertWaiting(waiting);
        clock.moveTo(instant("2026-06-01T08:00"));

        assertThat(status(waiting)).isEqualTo("ERBJUDEN");
    }

    @Test
    void the_morning_control_changes_nothing_when_the_project_is_full_or_nobody_waits() {
        watch.callNext();
        housed(15);
        var waiting = approved(ST, "Första");
        watch.callNext();

        assertWaiting(waiting);
    }

    @Test
    void the_last_place_is_given_once_also_to_two_who_ask_at_the_same_moment() {
        housed(14);
        var cases = List.of(upForApproval(ST, "Ena"), upForApproval(EFH, "Andra"));
        cases.forEach(caseNumber -> {
            as(SSM).does("Task_Approve", caseNumber, yes());
            as(SB).does("Task_Approve", caseNumber, yes());
        });
        var clicks = cases.stream()
                .map(caseNumber -> CompletableFuture.runAsync(() -> as(LEADER).does("Task_Approve", caseNumber, yes())))
                .toList();
        clicks.forEach(CompletableFuture::join);

        assertThat(cases.stream().map(this::status)).containsExactlyInAnyOrder("ERBJUDEN", "VANTAR_KAPACITET");
        assertThat(room()).isEqualTo("15 av 15 personer och 15 av 15 lägenheter är upptagna");
    }

    private void assertWaiting(String caseNumber) {
        assertThat(status(caseNumber)).isEqualTo("VANTAR_KAPACITET");
        assertThat(openTasks(caseNumber)).isEmpty();
        assertThat(passed(caseNumber)).doesNotContain("Task_Close", "EndEvent_Refused");
    }

    private String room() {
        return as(HV).opensStart("admission").get("capacity").toString();
    }

    private void more(int places, LocalDate from) {
        change(Parameter.CAPACITY_PERSONS, places, from);
        change(Parameter.CAPACITY_FLATS, places, from);
    }

    private void change(Parameter parameter, int value, LocalDate from) {
        as(LEADER).run(() -> parameters.change(parameter, from, Integer.toString(value), null, LEADER));
    }

    /** So many people in a flat each, admitted long ago. */
    private void housed(int households) {
        for (int n = 1; n <= households; n++) {
            var caseNumber = "BF-1999-%04d".formatted(n);
            owner.update("""
                    insert into bf.case_file (case_number, unit, status, household_type, children, opened_at, opened_by)
                    values (?, 'HV', 'ANTAGEN', 'SINGLE', false, '1999-01-01', 'test') on conflict do nothing""", caseNumber);
            owner.update("""
                    insert into bf.capacity_place (case_number, persons, waiting_since, reserved_at) values (?, 1, '1999-01-01', '1999-01-01')
                    on conflict (case_number) do update set released_at = null""", caseNumber);
        }
    }
}
