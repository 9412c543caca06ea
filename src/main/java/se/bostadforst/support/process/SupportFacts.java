package se.bostadforst.support.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import se.bostadforst.access.ActorContext;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.support.PlanApproval;
import se.bostadforst.support.SupportMonths;
import se.bostadforst.support.SupportPlans;
import se.bostadforst.support.Supports;

/** What the gateways in {@code bpmn/support} ask; answered from the domain (A3). */
@Component("supportFacts")
@UsableInModels
public class SupportFacts {

    private final Supports supports;
    private final SupportMonths months;
    private final SupportPlans plans;

    SupportFacts(Supports supports, SupportMonths months, SupportPlans plans) {
        this.supports = supports;
        this.months = months;
        this.plans = plans;
    }

    /** "Pågår stödet?" */
    public boolean goesOn(DelegateExecution execution) {
        var person = SupportedPerson.of(execution);
        return supports.of(person.caseNumber(), person.personId())
                .orElseThrow()
                .endedOn()
                .isEmpty();
    }

    /** "Ska deltagandet bekräftas?" */
    public boolean attendanceToConfirm(DelegateExecution execution) {
        return months.attendanceUnconfirmed(
                SupportedPerson.of(execution).caseNumber(), SupportedPerson.month(execution));
    }

    /** "Vill personen ha en plan?" */
    public boolean planWanted(DelegateExecution execution) {
        var person = SupportedPerson.of(execution);
        return ActorContext.asProcess(() -> plans.latest(person.caseNumber(), person.personId()))
                .filter(plan -> plan.content().approval() != PlanApproval.VILL_INTE_HA_PLAN)
                .isPresent();
    }
}
