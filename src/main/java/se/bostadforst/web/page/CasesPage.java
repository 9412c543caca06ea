package se.bostadforst.web.page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.bostadforst.web.api.CaseViews;

/** "Mina ärenden": the cases one takes part in and who has the ball; works on a phone, without script. */
@Controller
class CasesPage {

    private final CaseViews views;

    CasesPage(CaseViews views) {
        this.views = views;
    }

    @GetMapping("/arenden")
    String list(Model model) {
        model.addAttribute("cases", views.page(200, 0));
        return "page/cases";
    }

    @GetMapping("/arenden/{caseNumber}")
    String one(@PathVariable String caseNumber, Model model) {
        model.addAttribute("file", views.page(caseNumber));
        return "page/case";
    }
}
