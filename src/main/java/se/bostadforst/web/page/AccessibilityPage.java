package se.bostadforst.web.page;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.bostadforst.access.ActorContext;
import se.bostadforst.accessibility.AccessibilityStatement;
import se.bostadforst.accessibility.Obstacle;
import se.bostadforst.accessibility.Place;
import se.bostadforst.web.DemoSignIns;

/** Tillgänglighetsredogörelsen, open to everybody (lag 2018:1937), with a way to report for whoever has signed in. */
@Controller
class AccessibilityPage {

    private final AccessibilityStatement statement;
    private final String contact;
    private final Optional<DemoSignIns> demo;

    /** @param contact an address to write to; empty while nobody has set one, and then it is not spoken of */
    AccessibilityPage(
            AccessibilityStatement statement,
            @Value("${bostadforst.accessibility.contact:}") String contact,
            Optional<DemoSignIns> demo) {
        this.statement = statement;
        this.contact = contact;
        this.demo = demo;
    }

    @GetMapping("/tillganglighet")
    String page(Model model) {
        model.addAttribute("demo", demo.orElse(null));
        model.addAttribute("summary", statement.summary());
        model.addAttribute("known", statement.known());
        model.addAttribute("contact", contact.isBlank() ? null : contact.strip());
        model.addAttribute("signedIn", ActorContext.current().isPresent());
        model.addAttribute("places", Place.values());
        model.addAttribute("obstacles", Obstacle.values());
        return "page/accessibility";
    }
}
