package se.bostadforst.parameters;

import static se.bostadforst.parameters.Parameter.APPROVAL_ESCALATION_WORKING_DAYS;
import static se.bostadforst.parameters.Parameter.APPROVAL_REMINDER_WORKING_DAYS;
import static se.bostadforst.parameters.Parameter.APPROVAL_WORKING_DAYS;
import static se.bostadforst.parameters.Parameter.OFFICE_HOURS_FROM;
import static se.bostadforst.parameters.Parameter.OFFICE_HOURS_TO;
import static se.bostadforst.parameters.Parameter.ONCALL_HANDOVER_AT;
import static se.bostadforst.parameters.Parameter.ONCALL_HANDOVER_OVERDUE_AT;
import static se.bostadforst.parameters.Parameter.TAKEOVER_ANSWER_WORKING_DAYS;
import static se.bostadforst.parameters.Parameter.TAKEOVER_REMINDER_WORKING_DAYS;

import java.time.LocalTime;
import java.util.List;

/** Two parameters that only make sense in one order, on every day. */
record Order(Parameter first, Parameter second, boolean mayBeEqual) {

    static final List<Order> ALL = List.of(
            new Order(OFFICE_HOURS_FROM, OFFICE_HOURS_TO, false),
            new Order(APPROVAL_REMINDER_WORKING_DAYS, APPROVAL_WORKING_DAYS, true),
            new Order(APPROVAL_REMINDER_WORKING_DAYS, APPROVAL_ESCALATION_WORKING_DAYS, true),
            new Order(TAKEOVER_REMINDER_WORKING_DAYS, TAKEOVER_ANSWER_WORKING_DAYS, true),
            new Order(ONCALL_HANDOVER_AT, ONCALL_HANDOVER_OVERDUE_AT, false));

    boolean concerns(Parameter parameter) {
        return parameter == first || parameter == second;
    }

    Parameter otherThan(Parameter parameter) {
        return parameter == first ? second : first;
    }

    boolean isKeptBy(String valueOfFirst, String valueOfSecond) {
        int distance = size(valueOfSecond) - size(valueOfFirst);
        return distance > 0 || mayBeEqual && distance == 0;
    }

    private int size(String value) {
        return first.type() == Parameter.Type.TIME ? LocalTime.parse(value).toSecondOfDay() : Integer.parseInt(value);
    }
}
