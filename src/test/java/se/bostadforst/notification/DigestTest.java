package se.bostadforst.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The daily digest: one letter a working day when there is something to say, and never a storm (security.md F8). */
class DigestTest extends NotificationWorld {

    private String open(String name, String due) {
        var caseNumber = nominated(HV, name);
        due(task(caseNumber), due);
        return caseNumber;
    }

    /** The days on which the colleague has had a digest. */
    private List<String> days() {
        return owner
                .queryForList(
                        "select dedupe_key from bf.outbox where dedupe_key like ? and sent_at is not null and last_error is null order by 1",
                        String.class,
                        "avisering:sammandrag:" + HV2 + ":%")
                .stream()
                .map(key -> key.replaceAll(".*:", ""))
                .collect(Collectors.toList());
    }

    @Test
    void everything_that_is_late_due_and_given_is_one_letter_and_nothing_else_is_sent() {
        chooses(HV2, NotificationEvent.DIGEST, NotificationEvent.NEW_FOR_GROUP, NotificationEvent.LATE);
        at("2026-05-18T06:10");
        var late = open("Sen", "2026-05-15T17:00");
        var today = open("Idag", "2026-05-18T17:00");
        var soon = open("Snart", "2026-05-20T17:00");
        var later = open("Sedan", "2026-06-20T17:00");
        var given = open("Given", "2026-06-20T17:00");
        hands(HV, HV2, task(given));
        var somebodyElses = open("Annans", "2026-05-15T17:00");
        takes(HV, task(somebodyElses));

        sweepAt("2026-05-18T06:59");
        assertThat(letters(HV2)).isEmpty();
        sweepAt("2026-05-18T07:00");
        sweepAt("2026-05-18T07:35");
        sweepAt("2026-05-18T15:00");

        assertThat(letters(HV2)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("Dagens sammanfattning: 5 saker");
            assertThat(letter.text())
                    .containsSubsequence(
                            "Försenat (1)",
                            late + ", skulle ha varit klar 2026-05-15",
                            "Förfaller snart (2)",
                            today + ", förfaller i dag",
                            soon + ", förfaller 2026-05-20",
                            "Du har fått (1)",
                            given,
                            "Nytt för din grupp (1)",
                            later)
                    .doesNotContain(somebodyElses, CANARY);
        });
        assertThat(days()).containsExactly("2026-05-18");
    }

    @Test
    void nothing_to_say_is_no_letter() {
        chooses(HV2, NotificationEvent.DIGEST);
        sweepAt("2026-05-18T08:00");
        assertThat(letters(HV2)).isEmpty();
    }

    @Test
    void weekends_and_red_days_have_none() {
        at("2026-12-01T08:00");
        chooses(HV2, NotificationEvent.DIGEST);
        open("Helg", "2026-12-01T17:00");
        // 23 December is a Wednesday; then julafton, juldagen, Saturday and Sunday
        for (var day = 23; day <= 28; day++) {
            sweepAt("2026-12-%dT07:00".formatted(day));
            sweepAt("2026-12-%dT18:00".formatted(day));
        }
        assertThat(days()).containsExactly("2026-12-23", "2026-12-28");
    }

    @Test
    void the_hour_is_the_clocks_on_the_wall_on_both_sides_of_a_change_to_summer_time() {
        at("2026-03-26T08:00");
        chooses(HV2, 9, NotificationEvent.DIGEST);
        open("Sommartid", "2026-03-27T17:00");
        // summer time begins on Sunday 29 March, winter time on Sunday 25 October
        for (var day : List.of("2026-03-27", "2026-03-30", "2026-10-23", "2026-10-26")) {
            sweepAt(day + "T08:59");
            assertThat(days()).doesNotContain(day);
            sweepAt(day + "T09:00");
            assertThat(days()).contains(day);
        }
    }

    @Test
    void two_weeks_down_are_one_letter() {
        chooses(HV2, NotificationEvent.DIGEST);
        at("2026-05-18T08:00");
        for (var n = 0; n < 5; n++) {
            open("Nere" + n, "2026-05-%dT17:00".formatted(19 + n));
        }
        at("2026-06-01T11:20");

        sweepAt("2026-06-01T11:20");
        sweepAt("2026-06-01T11:25");

        assertThat(subjects(HV2)).containsExactly("Dagens sammanfattning: 5 saker");
    }

    @Test
    void two_weeks_down_are_one_letter_for_those_without_a_digest_too() {
        chooses(HV2, NotificationEvent.LATE, NotificationEvent.DUE_SOON, NotificationEvent.NEW_FOR_GROUP);
        at("2026-05-18T08:00");
        for (var n = 0; n < 5; n++) {
            open("Nere" + n, "2026-05-%dT17:00".formatted(19 + n));
        }

        sweepAt("2026-06-01T11:20");
        sweepAt("2026-06-01T11:25");

        assertThat(subjects(HV2)).containsExactly("Om dina uppgifter: 5 saker");
    }

    @Test
    void a_mail_server_that_was_away_for_two_weeks_is_followed_by_todays_letter_alone() {
        chooses(HV2, NotificationEvent.DIGEST);
        at("2026-05-18T06:30");
        open("Posten", "2026-05-18T17:00");
        for (var day = 18; day <= 29; day++) {
            at("2026-05-%dT07:00".formatted(day));
            sweep.run(); // and nobody delivers
        }

        delivery.deliverDue();

        assertThat(days()).containsExactly("2026-05-29");
        assertThat(letters(HV2)).hasSize(1);
    }

    @Test
    void two_nodes_that_sweep_at_once_send_one() throws Exception {
        chooses(HV2, NotificationEvent.DIGEST);
        at("2026-05-18T06:30");
        open("Två", "2026-05-18T17:00");
        at("2026-05-18T07:00");
        var other = new Thread(sweep::run);
        other.start();
        sweep.run();
        other.join();
        sweep.run();
        delivery.deliverDue();
        assertThat(letters(HV2)).hasSize(1);
    }

    @Test
    void a_digest_of_somebody_away_goes_to_the_deputy() {
        chooses(HV, NotificationEvent.DIGEST);
        chooses(HV2);
        at("2026-05-18T06:30");
        var caseNumber = open("Ersatt", "2026-05-18T17:00");
        as(HV).run(() -> absences.register(
                null,
                java.time.LocalDate.parse("2026-05-18"),
                java.time.LocalDate.parse("2026-05-20"),
                java.util.Map.of("soc_hv_handlaggare", HV2)));

        sweepAt("2026-05-18T07:00");

        assertThat(letters(HV)).isEmpty();
        assertThat(letters(HV2))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains(caseNumber));
    }
}
