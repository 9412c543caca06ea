package se.bostadforst.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.AppTest;
import se.bostadforst.Visitor;
import se.bostadforst.report.FoundationReport;
import se.bostadforst.report.FoundationReport.Chapter;

/** CVE-2026-77226: whoever comes first, without a password, becomes the administrator of a house that has none. */
class SetUpTest extends AppTest {

    private static final String SET_UP = "/camunda/api/admin/setup/default/user/create";
    private static final String INTRUDER =
            "{\"profile\":{\"id\":\"inkraktare\",\"firstName\":\"I\",\"lastName\":\"N\"},\"credentials\":{\"password\":\"demo\"}}";

    @LocalServerPort
    private int port;

    @Test
    void a_house_without_administrators_makes_nobody_one() {
        var plain = PlainHouse.beside(owner.getDataSource());
        var host = plain.stranger();
        host.send("DELETE", "/engine-rest/group/camunda-admin/members/admin", null, Map.of());
        try {
            assertThat(asked(plain.port())).as("plain Camunda lets anybody").isEqualTo(204);
            assertThat(host.get("/engine-rest/user?memberOfGroup=camunda-admin").body())
                    .contains("inkraktare");
        } finally {
            host.send(
                    "PUT",
                    "/engine-rest/group/camunda-admin/members/admin",
                    "{}",
                    Map.of("Content-Type", "application/json"));
            host.send("DELETE", "/engine-rest/user/inkraktare", null, Map.of());
        }

        identity.deleteMembership("admin", "camunda-admin");
        try {
            assertThat(asked(port)).isEqualTo(404);
            assertThat(new Visitor(port).get("/camunda/app/admin/default/setup").statusCode())
                    .isEqualTo(404);
            assertThat(identity.createUserQuery().userId("inkraktare").count()).isZero();
            assertThat(users.anybodyIn("camunda-admin")).isFalse();
        } finally {
            identity.createMembership("admin", "camunda-admin");
        }
        FoundationReport.part(Chapter.ATTACKS, SetUpTest.class)
                .table(
                        "Uppsättningen (CVE-2026-77226)",
                        List.of("Angrepp", "Angripare", "Vanlig Camunda", "Hos oss", "Spärras av"),
                        List.of(List.of(
                                "Ny administratör skapas när gruppen camunda-admin är tom",
                                "ej inloggad",
                                "204, ny administratör",
                                "404, ingen användare",
                                "dörren; i skarp drift också starten")))
                .save();
    }

    private static int asked(int port) {
        var nobody = new Visitor(port);
        nobody.get("/camunda/app/" + "admin/default/");
        return nobody.post(SET_UP, INTRUDER).statusCode();
    }
}
