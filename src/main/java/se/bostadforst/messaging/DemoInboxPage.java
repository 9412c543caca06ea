package se.bostadforst.messaging;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The letters of the demo, for everybody who tries it: {@code /demo/inbox?till=ssm_chef1}. */
@Controller
@Profile("!prod")
@WithoutMailServer
class DemoInboxPage {

    private static final DateTimeFormatter SWEDISH_TIME = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy 'kl.' HH.mm", Locale.forLanguageTag("sv-SE"))
            .withZone(ZoneId.of("Europe/Stockholm"));

    private final DemoInbox inbox;

    DemoInboxPage(DemoInbox inbox) {
        this.inbox = inbox;
    }

    record Row(Instant at, String time, Mail mail) {}

    @GetMapping("/demo/inbox")
    String inbox(@RequestParam(name = "till", required = false) @Nullable String userId, Model model) {
        var letters = inbox.letters();
        var chosen = userId == null || userId.isBlank() ? null : userId.strip();
        model.addAttribute("chosen", chosen);
        model.addAttribute(
                "userIds",
                letters.stream()
                        .map(letter -> letter.mail().to().userId())
                        .distinct()
                        .sorted()
                        .toList());
        model.addAttribute(
                "rows",
                letters.stream()
                        .filter(letter -> chosen == null
                                || chosen.equals(letter.mail().to().userId()))
                        .map(letter ->
                                new Row(letter.receivedAt(), SWEDISH_TIME.format(letter.receivedAt()), letter.mail()))
                        .toList());
        return "messaging/inbox";
    }
}
