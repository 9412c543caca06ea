package se.bostadforst.web.page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.bostadforst.web.api.OwnContractViews;

/** "Vad som återstår till eget kontrakt"; reads without script, also on a telephone. */
@Controller
class OwnContractPage {

    private final OwnContractViews views;

    OwnContractPage(OwnContractViews views) {
        this.views = views;
    }

    @GetMapping("/arenden/{caseNumber}/eget-kontrakt")
    String remaining(@PathVariable String caseNumber, Model model) {
        model.addAttribute("file", views.of(caseNumber));
        return "page/own-contract";
    }
}
