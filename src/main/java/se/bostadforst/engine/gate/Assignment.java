package se.bostadforst.engine.gate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import se.bostadforst.access.RoleCatalogue;

/**
 * Whom a user task goes to.
 *
 * @param code the role or the role set
 * @param fault why that cannot be told, in Swedish; the code is then empty
 */
record Assignment(Optional<String> code, Optional<String> fault) {

    private static final String ROUTING = "routing";

    static Assignment of(UserTask task, RoleCatalogue catalogue) {
        var groups = task.getCamundaCandidateGroups().strip();
        return ModelExpression.parse(groups)
                .map(expression -> expression.method().isPresent()
                        ? routed(expression, catalogue)
                        : party(expression, task, catalogue))
                .orElseGet(() -> literal(groups, catalogue));
    }

    private static Assignment literal(String groups, RoleCatalogue catalogue) {
        if (groups.contains(",")) {
            return catalogue
                    .roleSetOf(List.of(groups.split("\\s*,\\s*")))
                    .map(set -> new Assignment(Optional.of(set), Optional.empty()))
                    .orElseGet(
                            () -> fault(
                                    "Uppgiften går till flera roller. Ge den en roll, rollerna i en rolluppsättning (access/role-sets.csv) där den"
                                            + " första som är ledig svarar, eller en uppsättning där var och en svarar för sig."));
        }
        var perUnit = catalogue
                .role(groups)
                .filter(role -> role.perUnit())
                .or(() -> catalogue
                        .group(groups)
                        .filter(group -> group.unit().isPresent())
                        .map(group -> group.role()));
        if (perUnit.isPresent()) {
            return fault(
                    "Rollen finns i varje enhet. Skriv ${routing.toUnit(execution, '%s')} så att uppgiften når rätt enhet."
                            .formatted(perUnit.get().code()));
        }
        return catalogue.role(groups).isPresent()
                ? new Assignment(Optional.of(groups), Optional.empty())
                : unknown(groups);
    }

    private static Assignment routed(ModelExpression expression, RoleCatalogue catalogue) {
        var code = expression.text(1);
        if (!expression.calls(ROUTING, "toUnit") || code.isEmpty()) {
            return fault(
                    "Kandidatgruppen skrivs som en rolls kod, som ${routing.toUnit(execution, 'soc_handlaggare')} eller, för en rolluppsättning,"
                            + " som ${party}.");
        }
        var role = catalogue.role(code.get());
        if (role.isEmpty()) {
            return unknown(code.get());
        }
        return role.get().perUnit()
                ? new Assignment(code, Optional.empty())
                : fault("Rollen ”%s” finns inte per enhet. Skriv bara %s som kandidatgrupp."
                        .formatted(role.get().label(), code.get()));
    }

    private static Assignment party(ModelExpression variable, UserTask task, RoleCatalogue catalogue) {
        var set = loopsAround(task)
                .filter(loop -> variable.name().equals(loop.getCamundaElementVariable()) && !loop.isSequential())
                .flatMap(loop -> ModelExpression.parse(loop.getCamundaCollection()).stream())
                .filter(collection -> collection.calls(ROUTING, "roleSet"))
                .flatMap(collection -> collection.text(0).stream())
                .findFirst();
        if (set.isEmpty()) {
            return fault(
                    "${%s} kräver att uppgiften är en parallell flerinstans med ”Collection” ${routing.roleSet('approvers')} och ”Element variable” %s."
                            .formatted(variable.name(), variable.name()));
        }
        return catalogue.roleSet(set.get()).isPresent()
                ? new Assignment(set, Optional.empty())
                : fault(
                        "Rolluppsättningen ”%s” finns inte i access/role-sets.csv. Välj en som finns eller lägg till den."
                                .formatted(set.get()));
    }

    /** The task's own loop and those of the subprocesses it stands in. */
    private static Stream<MultiInstanceLoopCharacteristics> loopsAround(UserTask task) {
        return Stream.<ModelElementInstance>iterate(
                        task, element -> element != null, ModelElementInstance::getParentElement)
                .filter(Activity.class::isInstance)
                .map(element -> ((Activity) element).getLoopCharacteristics())
                .filter(MultiInstanceLoopCharacteristics.class::isInstance)
                .map(MultiInstanceLoopCharacteristics.class::cast);
    }

    private static Assignment unknown(String code) {
        return fault(
                "Rollen ”%s” finns inte i rollkatalogen (access/roles.csv). Välj en roll som finns.".formatted(code));
    }

    private static Assignment fault(String sentence) {
        return new Assignment(Optional.empty(), Optional.of(sentence));
    }
}
