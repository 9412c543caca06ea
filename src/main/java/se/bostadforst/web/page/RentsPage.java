package se.bostadforst.web.page;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.tenancy.debt.DebtBand;
import se.bostadforst.tenancy.debt.DebtCreditor;
import se.bostadforst.tenancy.rent.RentCause;
import se.bostadforst.tenancy.rent.SwedishCells;
import se.bostadforst.web.api.DebtViews;
import se.bostadforst.web.api.RentViews;

/** Rents of the unit and of one household, and a household's debts. Reads without script; what is written is sent by {@code fields.js}. */
@Controller
class RentsPage {

    private final RentViews rents;
    private final DebtViews debts;

    RentsPage(RentViews rents, DebtViews debts) {
        this.rents = rents;
        this.debts = debts;
    }

    @GetMapping("/hyror")
    String month(@RequestParam(required = false) String period, Model model) {
        var month = Optional.ofNullable(period).flatMap(SwedishCells::month).orElseGet(rents::now);
        model.addAttribute("period", month.toString());
        model.addAttribute("inWords", SwedishDates.monthAndYear(month));
        model.addAttribute("before", month.minusMonths(1).toString());
        model.addAttribute("after", month.plusMonths(1).toString());
        model.addAttribute("mayImport", rents.mayImport());
        model.addAttribute("rows", rents.month(month));
        return "page/rents";
    }

    @GetMapping("/hyror/{caseNumber}")
    String ledger(@PathVariable String caseNumber, Model model) {
        model.addAttribute("ledger", rents.of(caseNumber));
        model.addAttribute("causes", RentCause.values());
        model.addAttribute("mayDebts", debts.mayBeSeen(caseNumber));
        return "page/rent-ledger";
    }

    /** For the guide, and for socialtjänsten to read. */
    @GetMapping("/arenden/{caseNumber}/skulder")
    String debts(@PathVariable String caseNumber, Model model) {
        model.addAttribute("file", debts.of(caseNumber));
        model.addAttribute("creditors", DebtCreditor.values());
        model.addAttribute("bands", DebtBand.values());
        return "page/debts";
    }
}
