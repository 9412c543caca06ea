package se.bostadforst.support.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.engine.ProcessMessages;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.support.SupportCalendar;
import se.bostadforst.support.SupportMonths;

/** "Öppna stödmånaden": one instance per person and calendar month, each once. */
@Component
@UsableInModels
class OpenMonthDelegate implements JavaDelegate {

    private final SupportCalendar calendar;
    private final SupportMonths months;
    private final ProcessMessages processes;

    OpenMonthDelegate(SupportCalendar calendar, SupportMonths months, ProcessMessages processes) {
        this.calendar = calendar;
        this.months = months;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var person = SupportedPerson.of(execution);
        var month = calendar.nextMonth(person.caseNumber(), person.personId());
        if (months.open(person.caseNumber(), person.personId(), month)) {
            processes.start(
                    "support-month",
                    person.caseNumber().value(),
                    Map.of(
                            SupportedPerson.PERSON, person.personId().toString(),
                            SupportedPerson.MONTH, month.toString()));
        }
    }
}
