package se.bostadforst.demo;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.bostadforst.access.RoleCatalogue;
import se.bostadforst.access.RoleGroup;
import se.bostadforst.engine.identity.Users;

/** One user per role and unit, user id = group id with a number, password {@code demo}; and {@code admin}. */
@Component
@Profile("!prod")
@org.springframework.context.annotation.DependsOn("groupInstaller")
public class DemoUsers {

    /** The one password of the demonstration. */
    public static final String PASSWORD = "demo";

    private static final List<String> FIRST_NAMES = List.of(
            "Alva", "Bertil", "Cilla", "David", "Elsa", "Fatima", "Göran", "Hala", "Ingrid", "Jonas", "Kerstin", "Leif",
            "Mona", "Nils", "Olga", "Pär", "Rakel", "Sven", "Tuva", "Ulla", "Viktor", "Yasmin", "Åsa", "Örjan");
    private static final List<String> IN_PAIRS = List.of("soc_handlaggare", "ssm_vagledare");

    private final RoleCatalogue catalogue;
    private final Users users;

    DemoUsers(RoleCatalogue catalogue, Users users) {
        this.catalogue = catalogue;
        this.users = users;
    }

    /** The user ids of a group in the demonstration. */
    public static List<String> idsOf(RoleGroup group) {
        return IN_PAIRS.contains(group.role().code())
                ? List.of(group.groupId() + "1", group.groupId() + "2")
                : List.of(group.groupId() + "1");
    }

    void install() {
        for (var group : catalogue.groups()) {
            for (var userId : idsOf(group)) {
                users.ensure(
                        userId,
                        firstName(userId),
                        "(demo)",
                        userId + "@example.invalid",
                        PASSWORD,
                        List.of(group.groupId()));
            }
        }
        users.ensure("admin", "Demo", "Administratör", "admin@example.invalid", PASSWORD, List.of("camunda-admin"));
    }

    private static String firstName(String userId) {
        return FIRST_NAMES.get(Math.floorMod(userId.hashCode(), FIRST_NAMES.size()));
    }
}
