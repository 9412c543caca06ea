package se.bostadforst.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * What our diagrams ask for, in a plain engine: service tasks that do nothing, gateways that read a process variable as plain diagrams do,
 * fixed groups and dates. None of it sends a statement of its own, so that the bare engine is measured at its cheapest.
 */
public final class PlainAnswers {

    private static final List<String> DELEGATES = List.of(
            "checkDuplicateDelegate",
            "evaluateRequirementsDelegate",
            "requestApprovalsDelegate",
            "remindApproversDelegate",
            "escalateApproversDelegate",
            "reservePlaceDelegate",
            "remindAnswerDelegate",
            "admitDelegate",
            "closeAdmissionDelegate",
            "concludeCoordinationDelegate");

    private PlainAnswers() {}

    static Map<Object, Object> beans() {
        var beans = new HashMap<Object, Object>();
        JavaDelegate nothing = execution -> {};
        DELEGATES.forEach(name -> beans.put(name, nothing));
        JavaDelegate watch = execution -> execution
                .getProcessEngineServices()
                .getRuntimeService()
                .startProcessInstanceByKey("unexecuted-decision", execution.getProcessBusinessKey());
        beans.put("startUnexecutedWatchDelegate", watch);
        beans.put("routing", new Routing());
        beans.put("deadlines", new Dates());
        beans.put("periods", new Dates());
        beans.put("admissionFacts", new Facts());
        beans.put("assistanceFacts", new Facts());
        return beans;
    }

    /** Groups without looking anything up. */
    public static final class Routing {
        public String toUnit(DelegateExecution execution, String role) {
            return "soc_hv_handlaggare";
        }

        public List<String> roleSet(String code) {
            return List.of("ssm_chef", "sb_forvaltare", "projektledare");
        }
    }

    /** Dates without a calendar. */
    public static final class Dates {
        public Date dueInWorkingDays(Object days) {
            return in(7);
        }

        public Date morningAfterWorkingDays(Object days) {
            return in(7);
        }

        public Date morningAfterDays(Object days) {
            return in(60);
        }

        public Date morningAfterMonths(Object months) {
            return in(90);
        }

        private static Date in(int days) {
            return Date.from(
                    Instant.ofEpochMilli(ClockUtil.getCurrentTime().getTime()).plus(days, ChronoUnit.DAYS));
        }
    }

    /** The case goes all the way; what is asked about it is read from the one variable a plain diagram would read. */
    public static final class Facts {
        public boolean eligible(DelegateExecution execution) {
            return yes(execution);
        }

        public boolean approvedByAll(DelegateExecution execution) {
            return yes(execution);
        }

        public boolean placeReserved(DelegateExecution execution) {
            return yes(execution);
        }

        public boolean granted(DelegateExecution execution) {
            return yes(execution);
        }

        public boolean offerAccepted(DelegateExecution execution) {
            return yes(execution);
        }

        public boolean placed(DelegateExecution execution) {
            return yes(execution);
        }

        public boolean childrenConcerned(DelegateExecution execution) {
            return !yes(execution);
        }

        public boolean executed(DelegateExecution execution) {
            return yes(execution);
        }

        public boolean favourable(DelegateExecution execution) {
            return yes(execution);
        }

        private static boolean yes(DelegateExecution execution) {
            execution.getVariable("answer");
            return true;
        }
    }
}
