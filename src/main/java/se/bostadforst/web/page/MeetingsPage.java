package se.bostadforst.web.page;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.support.AbsenceReason;
import se.bostadforst.support.MeetingContent;
import se.bostadforst.support.MeetingKind;
import se.bostadforst.support.MeetingStatus;
import se.bostadforst.web.api.MonthViews;

/** Stödmöten on one screen, a month at a time ({@code domain.md} 2.4). Reads without script; what is written is sent by {@code meetings.js}. */
@Controller
class MeetingsPage {

    private final MonthViews views;
    private final CaseAccess access;
    private final Clock clock;

    MeetingsPage(MonthViews views, CaseAccess access, Clock clock) {
        this.views = views;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/arenden/{caseNumber}/moten")
    String month(@PathVariable String caseNumber, @RequestParam(required = false) @Nullable String month, Model model) {
        model.addAttribute("month", views.of(caseNumber, month));
        model.addAttribute("today", LocalDate.now(clock).toString());
        model.addAttribute("kinds", MeetingKind.values());
        model.addAttribute("statuses", MeetingStatus.values());
        model.addAttribute("contents", MeetingContent.values());
        model.addAttribute("reasons", AbsenceReason.values());
        model.addAttribute("mayWrite", access.mayWrite(caseNumber, DataClass.C6));
        return "page/meetings";
    }
}
