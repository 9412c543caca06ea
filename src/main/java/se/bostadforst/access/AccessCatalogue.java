package se.bostadforst.access;

import java.util.List;
import org.springframework.stereotype.Component;

/** The access catalogue in memory; {@link AccessInstaller} copies the same lines to the table that row-level security reads. */
@Component
class AccessCatalogue {

    private final List<AccessRule> rules;

    AccessCatalogue() {
        this(CsvResource.rows("access/catalogue.csv").stream()
                .map(row -> new AccessRule(
                        row.get("role"),
                        DataClass.valueOf(row.get("data_class")),
                        AccessRight.valueOf(row.get("right")),
                        AccessRule.Condition.valueOf(row.get("condition"))))
                .toList());
    }

    AccessCatalogue(List<AccessRule> rules) {
        this.rules = List.copyOf(rules);
    }

    List<AccessRule> rules() {
        return rules;
    }

    boolean allows(Actor actor, DataClass dataClass, AccessRight right, CaseFacts facts) {
        return rules.stream().anyMatch(rule -> rule.gives(actor, dataClass, right, facts));
    }
}
