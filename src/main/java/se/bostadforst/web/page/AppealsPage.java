package se.bostadforst.web.page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.bostadforst.assistance.appeal.AppealWay;
import se.bostadforst.web.api.AppealViews;

/** A case's decisions, and a form under each to register that it has been appealed ({@code domain.md} 2.1.b). */
@Controller
class AppealsPage {

    private final AppealViews appeals;

    AppealsPage(AppealViews appeals) {
        this.appeals = appeals;
    }

    @GetMapping("/arenden/{caseNumber}/overklaganden")
    String appeals(@PathVariable String caseNumber, Model model) {
        model.addAttribute("file", appeals.of(caseNumber));
        model.addAttribute("ways", AppealWay.values());
        return "page/appeals";
    }
}
