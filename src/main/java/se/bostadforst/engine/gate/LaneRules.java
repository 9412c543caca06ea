package se.bostadforst.engine.gate;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import se.bostadforst.access.RoleCatalogue;

/** The lane shows whose turn it is, so everything stands in one and each lane is a role. */
final class LaneRules implements ModelRule {

    private final RoleCatalogue catalogue;

    LaneRules(RoleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void check(Delivery delivery, Findings findings) {
        for (var file : delivery.processes()) {
            file.all(Lane.class).stream()
                    .filter(lane -> Lanes.code(lane)
                            .filter(code -> isKnown(code, catalogue))
                            .isEmpty())
                    .forEach(lane -> findings.add(
                            file,
                            lane,
                            "Banans id ska vara ”Lane_” följt av en rolls kod (access/roles.csv) eller en rolluppsättnings (access/role-sets.csv),"
                                    + " till exempel Lane_soc_handlaggare."));
            file.all(FlowNode.class).forEach(node -> checkPlace(file, node, findings));
        }
    }

    private static void checkPlace(ProcessFile file, FlowNode node, Findings findings) {
        int lanes = Lanes.around(file, node).size();
        if (lanes == 0) {
            findings.add(
                    file,
                    node,
                    "Elementet står inte i någon bana. Flytta in det i banan för den roll som har ansvaret.");
        } else if (lanes > 1) {
            findings.add(
                    file,
                    node,
                    "Elementet står i fler än en bana. Ta bort det ur filen och rita det på nytt i rätt bana.");
        }
    }

    static boolean isKnown(String code, RoleCatalogue catalogue) {
        return catalogue.role(code).isPresent() || catalogue.roleSet(code).isPresent();
    }
}
