package se.bostadforst.web.page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.bostadforst.access.ActorContext;
import se.bostadforst.web.api.FlatsApi;

/** Svenska Bostäder's register of flats. Reads without script; what is written is sent by {@code fields.js}. */
@Controller
class FlatsPage {

    private final FlatsApi flats;

    FlatsPage(FlatsApi flats) {
        this.flats = flats;
    }

    @GetMapping("/lagenheter")
    String register(Model model) {
        model.addAttribute("flats", flats.list().get("flats"));
        model.addAttribute("mayChange", ActorContext.require().has("sb_forvaltare"));
        return "page/flats";
    }
}
