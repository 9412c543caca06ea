package se.bostadforst.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import se.bostadforst.AppTest;
import se.bostadforst.Visitor;

/** The other house is what it says it is: Camunda 7.24.0, open as it comes, with staff of the same names and our forms. */
class PlainHouseTest extends AppTest {

    @Test
    void the_plain_house_is_camunda_7_24_0_with_the_same_people_and_our_forms() {
        var plain = PlainHouse.beside(Objects.requireNonNull(owner.getDataSource()));

        assertThat(Visitor.json(plain.stranger().get("/engine-rest/version"))
                        .path("version")
                        .asText())
                .isEqualTo("7.24.0");
        assertThat(Visitor.json(plain.stranger().get("/engine-rest/user?id=sb_forvaltare1")))
                .hasSize(1);
        assertThat(Visitor.json(plain.stranger().get("/engine-rest/process-definition?keyLike=answer-%25")))
                .hasSizeGreaterThan(10);
        assertThat(Visitor.signedIn(plain.port(), "sb_forvaltare1")
                        .get(Visitor.ENGINE + "/filter")
                        .statusCode())
                .isEqualTo(200);
    }
}
