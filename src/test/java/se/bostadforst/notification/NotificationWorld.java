package se.bostadforst.notification;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.admission.AdmissionTest;
import se.bostadforst.messaging.DemoInbox;
import se.bostadforst.messaging.Mail;
import se.bostadforst.messaging.OutboxDelivery;
import se.bostadforst.staffing.HandOvers;
import se.bostadforst.staffing.StaffAbsences;

/** What the stories of mail about one's own work share. They begin on an ordinary Monday, with nothing told and nothing chosen. */
abstract class NotificationWorld extends AdmissionTest {

    static final String HV2 = "soc_hv_handlaggare2";
    static final String CHIEF = "soc_hv_chef1";
    static final String GUEST = "avisering-gast";

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    @Autowired
    NoticeSweep sweep;

    @Autowired
    NotificationChoices choices;

    @Autowired
    OutboxDelivery delivery;

    @Autowired
    DemoInbox inbox;

    @Autowired
    HandOvers handOvers;

    @Autowired
    StaffAbsences absences;

    @BeforeEach
    void nothing_is_told_yet() {
        forget();
        at("2026-05-18T06:00");
        sweep.run();
    }

    @AfterEach
    void forget() {
        owner.update("delete from bf.outbox");
        owner.update("delete from bf.notice");
        owner.update("delete from bf.notice_sweep");
        owner.update("delete from bf.notification_choice");
        owner.update("update bf.task_move set absence_id = null where absence_id is not null");
        owner.update("delete from bf.staff_absence");
        identity.deleteUser(GUEST);
        inbox.clear();
    }

    /** Turns exactly these on for the person, and everything else off. */
    void chooses(String userId, NotificationEvent... events) {
        chooses(userId, 7, events);
    }

    void chooses(String userId, int hour, NotificationEvent... events) {
        var codes = Arrays.stream(events).map(Enum::name).collect(Collectors.toSet());
        as(userId).run(() -> choices.keep(codes, hour));
    }

    /** The sweep and the mail server's turn, at this Swedish time. */
    void sweepAt(String localTime) {
        at(localTime);
        sweep.run();
        delivery.deliverDue();
    }

    String task(String caseNumber) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult()
                .getId();
    }

    void due(String taskId, String localTime) {
        owner.update(
                "update camunda.act_ru_task set due_date_ = ? where id_ = ?",
                java.sql.Timestamp.from(
                        LocalDateTime.parse(localTime).atZone(SWEDEN).toInstant()),
                taskId);
    }

    void takes(String userId, String taskId) {
        as(userId).run(() -> tasks.claim(taskId, userId));
    }

    void hands(String by, String to, String taskId) {
        as(by).run(() -> handOvers.carryOut(new HandOvers.Wish(Map.of(taskId, -1), to, "ARBETSFORDELNING", null)));
    }

    /** Oldest first, those of this room. */
    List<Mail> letters(String userId) {
        var all = inbox.letters().stream()
                .map(DemoInbox.Letter::mail)
                .filter(mail -> mail.to().userId().equals(userId))
                .filter(mail -> !owner.queryForList(
                                "select 1 from bf.outbox where message_id = ? and dedupe_key like 'avisering:%'",
                                mail.messageId())
                        .isEmpty())
                .collect(Collectors.toList());
        java.util.Collections.reverse(all);
        return all;
    }

    List<String> subjects(String userId) {
        return letters(userId).stream().map(Mail::subject).toList();
    }

    void assertChoices(String userId, Set<String> expected) {
        var page = as(userId).call(choices::page);
        var chosen = page.rows().stream()
                .filter(NotificationChoices.Row::chosen)
                .map(NotificationChoices.Row::code)
                .collect(Collectors.toSet());
        org.assertj.core.api.Assertions.assertThat(chosen).isEqualTo(expected);
    }
}
