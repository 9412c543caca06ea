package se.bostadforst.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.Organisation;
import se.bostadforst.staffing.Boards;
import se.bostadforst.web.api.AppealViews;
import se.bostadforst.web.api.CaseView;
import se.bostadforst.web.api.CaseViews;
import se.bostadforst.web.api.ComplaintViews;
import se.bostadforst.web.api.DebtViews;
import se.bostadforst.web.api.JourViews;
import se.bostadforst.web.api.OwnContractViews;
import se.bostadforst.web.api.ReadingViews;
import se.bostadforst.web.api.RentViews;

/** "Mina ärenden": the cases one takes part in and who has the ball; works on a phone, without script. */
@Controller
class CasesPage {

    private static final int MOST = 200;

    private final CaseViews views;
    private final ReadingViews readings;
    private final RentViews rents;
    private final DebtViews debts;
    private final ComplaintViews complaints;
    private final OwnContractViews ownContracts;
    private final AppealViews appeals;
    private final JourViews jour;
    private final Boards boards;

    CasesPage(
            CaseViews views,
            ReadingViews readings,
            RentViews rents,
            DebtViews debts,
            ComplaintViews complaints,
            OwnContractViews ownContracts,
            AppealViews appeals,
            JourViews jour,
            Boards boards) {
        this.views = views;
        this.readings = readings;
        this.rents = rents;
        this.debts = debts;
        this.complaints = complaints;
        this.ownContracts = ownContracts;
        this.appeals = appeals;
        this.jour = jour;
        this.boards = boards;
    }

    @GetMapping("/arenden")
    String list(Model model) {
        model.addAttribute("groups", grouped(views.own(MOST, 0)));
        model.addAttribute("landlord", ActorContext.require().organisation() == Organisation.SB);
        model.addAttribute("jour", jour.isStaff());
        model.addAttribute("distributes", boards.mayDistribute());
        return "page/cases";
    }

    @GetMapping("/arenden/{caseNumber}")
    String one(@PathVariable String caseNumber, Model model) {
        model.addAttribute("file", views.of(caseNumber));
        model.addAttribute("mayAppeals", appeals.mayBeSeen(caseNumber));
        model.addAttribute("mayFollowUp", readings.mayBeSeen(caseNumber));
        model.addAttribute("mayRents", rents.mayBeSeen(caseNumber));
        model.addAttribute("mayDebts", debts.mayBeSeen(caseNumber));
        model.addAttribute("mayComplaints", complaints.mayBeSeen(caseNumber));
        model.addAttribute("mayOwnContract", ownContracts.mayBeSeen(caseNumber));
        model.addAttribute("mayMeet", views.mayMeet(caseNumber));
        model.addAttribute("mayJour", jour.mayOpen(caseNumber));
        model.addAttribute("mayPlan", jour.mayReadPlan(caseNumber));
        return "page/case";
    }

    /** "Vem har sett ärendet", for the manager of the unit that owns it. */
    @GetMapping("/arenden/{caseNumber}/lasningar")
    String readings(@PathVariable String caseNumber, Model model) {
        model.addAttribute("log", readings.of(caseNumber));
        return "page/readings";
    }

    private static Map<String, List<CaseView.Row>> grouped(List<CaseView.Row> rows) {
        var groups = new LinkedHashMap<String, List<CaseView.Row>>();
        groups.put(
                "Väntar på dig eller ditt team",
                rows.stream().filter(CaseView.Row::waitsForMe).toList());
        groups.put(
                "Väntar på annan part",
                rows.stream().filter(CaseView.Row::waitsForOthers).toList());
        groups.put(
                "Inget att göra just nu",
                rows.stream()
                        .filter(row -> row.openTasks().isEmpty() && row.closing() == null)
                        .toList());
        groups.put(
                "Avslutade",
                rows.stream()
                        .filter(row -> row.openTasks().isEmpty() && row.closing() != null)
                        .toList());
        return groups;
    }
}
