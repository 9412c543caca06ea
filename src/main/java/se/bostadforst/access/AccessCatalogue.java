package se.bostadforst.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The access catalogue in memory; {@link AccessInstaller} copies the same lines to the table that row-level security reads. */
@Component
public class AccessCatalogue {

    private record Asked(DataClass dataClass, AccessRight right) {}

    private final List<AccessRule> rules;
    private final Map<Asked, List<AccessRule>> about;

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
        about = rules.stream().collect(Collectors.groupingBy(rule -> new Asked(rule.dataClass(), rule.right())));
    }

    /** The roles that may read this class in some case; in which, the conditions of the lines say. */
    public Set<String> readers(DataClass dataClass) {
        return about.getOrDefault(new Asked(dataClass, AccessRight.READ), List.of()).stream()
                .map(AccessRule::roleCode)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<AccessRule> rules() {
        return rules;
    }

    boolean allows(Actor actor, DataClass dataClass, AccessRight right, CaseFacts facts) {
        return about.getOrDefault(new Asked(dataClass, right), List.of()).stream()
                .anyMatch(rule -> rule.gives(actor, dataClass, right, facts));
    }
}
