package se.bostadforst.web.page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.bostadforst.disturbance.ComplaintClass;
import se.bostadforst.disturbance.ComplaintGround;
import se.bostadforst.disturbance.ComplaintSource;
import se.bostadforst.web.api.ComplaintViews;

/** A household's complaints about disturbances ({@code domain.md} 2.8). Reads without script; what is written is sent by {@code fields.js}. */
@Controller
class ComplaintsPage {

    private final ComplaintViews complaints;

    ComplaintsPage(ComplaintViews complaints) {
        this.complaints = complaints;
    }

    @GetMapping("/arenden/{caseNumber}/storningar")
    String complaints(@PathVariable String caseNumber, Model model) {
        model.addAttribute("file", complaints.of(caseNumber));
        model.addAttribute("sources", ComplaintSource.values());
        model.addAttribute("classes", ComplaintClass.values());
        model.addAttribute("grounds", ComplaintGround.values());
        return "page/complaints";
    }
}
