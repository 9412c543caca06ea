package se.bostadforst.web.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.bostadforst.oncall.BreakGlassReason;
import se.bostadforst.oncall.CallSource;
import se.bostadforst.oncall.Situation;
import se.bostadforst.oncall.Triage;
import se.bostadforst.web.api.JourViews;

/** Jourens sida ({@code domain.md} 2.10): opens with one tap on a phone, reads without script; what is written is sent by {@code jour.js}. */
@Controller
class JourPage {

    private final JourViews views;
    private final ObjectMapper json;

    JourPage(JourViews views, ObjectMapper json) {
        this.views = views;
        this.json = json;
    }

    @GetMapping("/jour")
    String start(@RequestParam(required = false) @Nullable String q, Model model) {
        model.addAttribute("typed", q);
        model.addAttribute("hits", q == null ? List.of() : views.find(q));
        model.addAttribute("latest", views.latest());
        model.addAttribute("openings", views.openings());
        return "page/jour";
    }

    @GetMapping("/jour/{caseNumber}")
    String card(@PathVariable String caseNumber, Model model) throws JsonProcessingException {
        var card = views.card(caseNumber);
        model.addAttribute("card", card);
        model.addAttribute("sources", CallSource.values());
        model.addAttribute("situations", Situation.values());
        model.addAttribute("triages", Triage.values());
        model.addAttribute("reasons", BreakGlassReason.values());
        model.addAttribute("suggestions", card.mayLog() ? json.writeValueAsString(views.suggestions()) : "[]");
        return "page/jour-card";
    }

    @GetMapping("/arenden/{caseNumber}/krisplan")
    String plan(@PathVariable String caseNumber, Model model) {
        model.addAttribute("plan", views.plan(caseNumber).orElse(null));
        model.addAttribute("caseNumber", caseNumber);
        model.addAttribute("mayWrite", views.mayWritePlan(caseNumber));
        return "page/crisis-plan";
    }
}
