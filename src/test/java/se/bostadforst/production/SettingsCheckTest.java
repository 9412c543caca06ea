package se.bostadforst.production;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class SettingsCheckTest {

    @Test
    void settings_that_are_all_safe_start() {
        assertThat(SettingsCheck.findings(safe())).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            bostadforst.database.url            | ''                  | Ange databasens adress
            bostadforst.database.password       | ''                  | Ange ett riktigt lösenord
            bostadforst.database.password       | demo                | Ange ett riktigt lösenord
            bostadforst.database.owner-password | postgres            | Ange ett riktigt lösenord
            bostadforst.database.owner-user     | bf_app              | olika inloggningar
            bostadforst.identity-key            | för kort            | minst 32 tecken
            bostadforst.base-url                | http://bf.example   | börja med https
            server.forward-headers-strategy     | none                | Oskyddad http
            """)
    void one_unsafe_setting_is_said_in_swedish_and_in_english(String name, String value, String swedish) {
        var findings = SettingsCheck.findings(safe().withProperty(name, value));

        assertThat(findings)
                .singleElement()
                .asString()
                .contains(swedish)
                .contains(" (")
                .endsWith(".)");
    }

    private static MockEnvironment safe() {
        return new MockEnvironment()
                .withProperty("bostadforst.database.url", "jdbc:postgresql://db.example/bf")
                .withProperty("bostadforst.database.user", "bf_app")
                .withProperty("bostadforst.database.owner-user", "bf_owner")
                .withProperty("bostadforst.database.password", "ett-riktigt-losenord")
                .withProperty("bostadforst.database.owner-password", "ett-annat-losenord")
                .withProperty("bostadforst.identity-key", "en-egen-hemlig-nyckel-med-minst-32-tecken")
                .withProperty("bostadforst.base-url", "https://bf.example")
                .withProperty("server.forward-headers-strategy", "framework");
    }
}
