package se.bostadforst.production;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;

/** Looks at the settings before anything is connected to. */
final class SettingsCheck {

    private static final List<String> POOR_PASSWORDS =
            List.of("", "demo", "password", "postgres", "bf_app", "bf_owner");
    private static final int SHORTEST_KEY = 32;

    private SettingsCheck() {}

    static List<String> findings(Environment settings) {
        var findings = new ArrayList<String>();
        if (text(settings, "bostadforst.database.url").isEmpty()) {
            findings.add(
                    "Ange databasens adress i bostadforst.database.url. (Set bostadforst.database.url to the address of your PostgreSQL.)");
        }
        for (var name : List.of("bostadforst.database.password", "bostadforst.database.owner-password")) {
            if (POOR_PASSWORDS.contains(text(settings, name))) {
                findings.add("Ange ett riktigt lösenord i %s. (Set a real password in %s.)".formatted(name, name));
            }
        }
        if (text(settings, "bostadforst.database.user").equals(text(settings, "bostadforst.database.owner-user"))) {
            findings.add(
                    "Applikationen och ägaren till databasen måste ha olika inloggningar. (The application and the owner of the database need different logins.)");
        }
        if (text(settings, "bostadforst.identity-key").length() < SHORTEST_KEY) {
            findings.add(
                    "Ange en egen hemlig nyckel på minst 32 tecken i bostadforst.identity-key. (Set a secret key of your own, at least 32 characters, in bostadforst.identity-key.)");
        }
        if (!text(settings, "bostadforst.base-url").startsWith("https://")) {
            findings.add(
                    "Adressen i bostadforst.base-url måste börja med https. (The address in bostadforst.base-url has to begin with https.)");
        }
        var ownTls = settings.getProperty("server.ssl.bundle") != null
                || settings.getProperty("server.ssl.key-store") != null;
        var proxy = !"none".equalsIgnoreCase(settings.getProperty("server.forward-headers-strategy", "none"));
        if (!ownTls && !proxy) {
            findings.add(
                    "Oskyddad http utan omvänd proxy: sätt server.ssl.* eller server.forward-headers-strategy. (Plain http behind no proxy: set server.ssl.* or server.forward-headers-strategy.)");
        }
        return findings;
    }

    private static String text(Environment settings, String name) {
        return settings.getProperty(name, "").strip();
    }
}
