package se.bostadforst.web.page;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.bostadforst.access.ActorContext;
import se.bostadforst.staffing.Boards;
import se.bostadforst.staffing.HandOverReason;
import se.bostadforst.staffing.StaffAbsences;

/** "Min enhet", "Fördela" and "Frånvaro". They read without script; what is written is sent by {@code staffing.js}. */
@Controller
class StaffingPages {

    private final Boards boards;
    private final StaffAbsences absences;
    private final Clock clock;

    StaffingPages(Boards boards, StaffAbsences absences, Clock clock) {
        this.boards = boards;
        this.absences = absences;
        this.clock = clock;
    }

    @GetMapping("/min-enhet")
    String own(Model model) {
        ActorContext.require();
        model.addAttribute("board", boards.own());
        return board(false, model);
    }

    @GetMapping("/fordela")
    String distribution(Model model) {
        ActorContext.require();
        model.addAttribute("board", boards.managed());
        return board(true, model);
    }

    @GetMapping("/franvaro")
    String absence(@RequestParam(name = "vem", required = false) @Nullable String of, Model model) {
        ActorContext.require();
        model.addAttribute("page", absences.page(of));
        model.addAttribute("today", LocalDate.now(clock).toString());
        return "page/absence";
    }

    private String board(boolean managing, Model model) {
        model.addAttribute("managing", managing);
        model.addAttribute("distributes", boards.mayDistribute());
        model.addAttribute("reasons", HandOverReason.values());
        return "page/distribution";
    }
}
