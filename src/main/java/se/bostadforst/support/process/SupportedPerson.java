package se.bostadforst.support.process;

import java.time.YearMonth;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import se.bostadforst.casefile.CaseNumber;

/** Whom a support process is about; the program set it when it started the process, and nobody else can. */
record SupportedPerson(CaseNumber caseNumber, UUID personId) {

    static final String PERSON = "personId";
    static final String MONTH = "month";

    static SupportedPerson of(DelegateExecution execution) {
        return new SupportedPerson(new CaseNumber(execution.getProcessBusinessKey()), UUID.fromString((String)
                execution.getVariable(PERSON)));
    }

    static YearMonth month(DelegateExecution execution) {
        return YearMonth.parse((String) execution.getVariable(MONTH));
    }
}
