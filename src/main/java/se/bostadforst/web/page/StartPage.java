package se.bostadforst.web.page;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.bostadforst.access.ActorContext;
import se.bostadforst.web.DemoSignIns;

/** What this is and where to go. */
@Controller
class StartPage {

    private final Optional<DemoSignIns> demo;

    StartPage(Optional<DemoSignIns> demo) {
        this.demo = demo;
    }

    @GetMapping("/")
    String start(Model model) {
        model.addAttribute(
                "jour",
                ActorContext.current().filter(actor -> actor.has("ssm_jour")).isPresent());
        model.addAttribute(
                "operations",
                ActorContext.current().filter(actor -> actor.has("drift")).isPresent());
        model.addAttribute("demo", demo.orElse(null));
        return "page/start";
    }
}
