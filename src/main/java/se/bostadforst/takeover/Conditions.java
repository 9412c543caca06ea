package se.bostadforst.takeover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.disturbance.Complaints;
import se.bostadforst.engine.DecisionTables;
import se.bostadforst.tenancy.Tenants;
import se.bostadforst.tenancy.debt.Debt;
import se.bostadforst.tenancy.debt.Debts;
import se.bostadforst.tenancy.rent.RentEvidence;

/**
 * The facts behind the conditions, each from the room that owns it and none from anybody's form (A3). It reads as the process: the answer
 * must not depend on who happens to ask.
 */
@Service
@Transactional
public class Conditions {

    /** The table of the conditions. */
    public static final String TABLE = "takeover-criteria";

    private final RentEvidence rents;
    private final Complaints complaints;
    private final Debts debts;
    private final Tenants tenants;
    private final DecisionTables tables;

    Conditions(RentEvidence rents, Complaints complaints, Debts debts, Tenants tenants, DecisionTables tables) {
        this.rents = rents;
        this.complaints = complaints;
        this.debts = debts;
        this.tenants = tenants;
        this.tables = tables;
    }

    /** The tenants who take over: all of them, or the one of a couple who does it alone. */
    public List<Integer> takers(CaseNumber caseNumber, TakeoverTest test) {
        return tenants.of(caseNumber).stream()
                .filter(member ->
                        test.takers().filter(takers -> !takers.includes(member)).isEmpty())
                .toList();
    }

    /** Everything DT-3 asks, on a day, of these tenants. */
    public Gathered gather(CaseNumber caseNumber, LocalDate on, List<Integer> takers) {
        return ActorContext.asProcess(() -> {
            var rent = rents.of(caseNumber, on);
            var serious = complaints.serious(caseNumber, on);
            var owed = debts.alreadyAllowed(caseNumber).stream()
                    .filter(debt -> takers.contains(debt.member()))
                    .toList();
            var evidence = new EnumMap<Criterion, List<String>>(Criterion.class);
            evidence.put(Criterion.K1, rent.lines());
            evidence.put(Criterion.K2, complaintLines(serious));
            evidence.put(Criterion.K3, planLines(owed));
            evidence.put(Criterion.K3B, newLines(owed));
            var each = new ArrayList<Map<String, Object>>();
            for (var taker : takers) {
                var facts = new HashMap<String, Object>();
                facts.put("lateByTenant", rent.lateByTenant());
                facts.put("rentUnclear", rent.underInvestigation());
                facts.put("seriousComplaint", serious.grounded() > 0);
                facts.put("complaintOpen", serious.open() > 0);
                putDebts(
                        facts,
                        owed.stream().filter(debt -> debt.member() == taker).toList());
                each.add(facts);
            }
            return new Gathered(each, evidence, rent.window().label(), rent.from(), rent.to());
        });
    }

    /** A claim that somebody says is not owed is no debt to plan for, and no new debt until it has been found out (DT-3 K3B). */
    private static void putDebts(Map<String, Object> facts, List<Debt> owed) {
        var undisputed = owed.stream().filter(debt -> !debt.disputed()).toList();
        facts.put("debts", !undisputed.isEmpty());
        facts.put("debtWithoutPlan", undisputed.stream().anyMatch(debt -> !debt.planExists()));
        facts.put("newDebt", undisputed.stream().anyMatch(Debt::isNew));
        facts.put("newDebtDisputed", owed.stream().anyMatch(debt -> debt.isNew() && debt.disputed()));
    }

    /** How each condition would stand today, by the newest table; nothing is decided by it. */
    public Map<Criterion, CriterionStatus> now(CaseNumber caseNumber, Gathered gathered) {
        return worst(gathered.each().stream()
                .map(facts -> read(tables.evaluateNewest(TABLE, facts)))
                .toList());
    }

    /** The rows that hit, one for each condition. */
    public static Map<Criterion, CriterionStatus> read(List<Map<String, Object>> hits) {
        var statuses = new EnumMap<Criterion, CriterionStatus>(Criterion.class);
        for (var hit : hits) {
            var before = statuses.put(Criterion.valueOf((String) hit.get("criterion")), CriterionStatus.valueOf((String)
                    hit.get("status")));
            if (before != null) {
                throw new IllegalStateException("two rows for one condition");
            }
        }
        if (statuses.size() != Criterion.values().length) {
            throw new IllegalStateException("a condition without a row");
        }
        return statuses;
    }

    /** The household rule. */
    public static Map<Criterion, CriterionStatus> worst(Collection<Map<Criterion, CriterionStatus>> each) {
        var statuses = new EnumMap<Criterion, CriterionStatus>(Criterion.class);
        for (var criterion : Criterion.values()) {
            statuses.put(
                    criterion,
                    CriterionStatus.worst(
                            each.stream().map(one -> one.get(criterion)).collect(Collectors.toList())));
        }
        return statuses;
    }

    private static List<String> complaintLines(Complaints.Serious serious) {
        return List.of("Grundade allvarliga klagomål: " + serious.grounded(), "Klagomål som utreds: " + serious.open());
    }

    private static List<String> planLines(List<Debt> owed) {
        var undisputed = owed.stream().filter(debt -> !debt.disputed()).toList();
        return undisputed.isEmpty()
                ? List.of("Inga skulder")
                : List.of("Skulder med planering: %d av %d"
                        .formatted(undisputed.stream().filter(Debt::planExists).count(), undisputed.size()));
    }

    private static List<String> newLines(List<Debt> owed) {
        return List.of(
                "Nya skulder sedan första hyresdagen: "
                        + owed.stream()
                                .filter(debt -> debt.isNew() && !debt.disputed())
                                .count(),
                "Nya krav som är bestridda: "
                        + owed.stream()
                                .filter(debt -> debt.isNew() && debt.disputed())
                                .count());
    }
}
