package se.bostadforst.casefile.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import se.bostadforst.access.Role;
import se.bostadforst.access.RoleCatalogue;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.modelling.UsableInModels;

/** Which group a task goes to, by the case's own unit; used by name in every model (T-32). */
@Component("routing")
@UsableInModels
public class Routing {

    private final RoleCatalogue catalogue;
    private final CaseFiles cases;

    Routing(RoleCatalogue catalogue, CaseFiles cases) {
        this.catalogue = catalogue;
        this.cases = cases;
    }

    /** The group of this role in the unit that the case belongs to: {@code ${routing.toUnit(execution, 'soc_handlaggare')}}. */
    public String toUnit(DelegateExecution execution, String roleCode) {
        var unit = cases.unitOf(new CaseNumber(execution.getProcessBusinessKey()));
        return catalogue.role(roleCode).orElseThrow().groupIn(unit);
    }

    /** The groups of the roles in a set, one task for each: {@code ${routing.roleSet('approvers')}}. */
    public List<String> roleSet(String code) {
        return catalogue.roleSet(code).orElseThrow().stream().map(Role::code).toList();
    }
}
