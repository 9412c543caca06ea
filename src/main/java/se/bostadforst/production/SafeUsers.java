package se.bostadforst.production;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.bostadforst.access.RoleCatalogue;
import se.bostadforst.engine.identity.Users;

/**
 * Creates the first administrator and stops a production start with the demonstration's users in it or with nobody to administer it: an
 * empty administrators' group is a door to the whole engine (CVE-2026-77226).
 */
@Component
@Profile("prod")
@DependsOn("groupInstaller")
class SafeUsers implements SmartInitializingSingleton {

    private final Users users;
    private final RoleCatalogue catalogue;
    private final String adminId;
    private final String adminPassword;

    SafeUsers(
            Users users,
            RoleCatalogue catalogue,
            @Value("${bostadforst.admin.user-id:}") String adminId,
            @Value("${bostadforst.admin.password:}") String adminPassword) {
        this.users = users;
        this.catalogue = catalogue;
        this.adminId = adminId;
        this.adminPassword = adminPassword;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!adminId.isBlank() && !adminPassword.isBlank()) {
            users.ensure(adminId, "Första", "administratören", "", adminPassword, List.of("camunda-admin"));
        }
        var findings = new ArrayList<String>();
        if (!users.anybodyIn("camunda-admin")) {
            findings.add(
                    "Ingen är administratör. Ange bostadforst.admin.user-id och bostadforst.admin.password vid första starten. (Nobody is an administrator. Set bostadforst.admin.user-id and bostadforst.admin.password for the first start.)");
        }
        catalogue.groups().stream()
                .map(group -> group.groupId() + "1")
                .filter(id -> users.passwordIsRight(id, "demo"))
                .findFirst()
                .ifPresent(id -> findings.add(
                        "Demonstrationens användare finns i databasen (%s). Använd en annan databas. (The demo's users are in this database. Use another one.)"
                                .formatted(id)));
        if (users.passwordIsRight("admin", "demo")) {
            findings.add(
                    "Administratören har demonstrationens lösenord. Byt det. (The administrator has the demo's password. Change it.)");
        }
        if (!findings.isEmpty()) {
            throw new UnsafeProduction(findings);
        }
    }
}
