package se.bostadforst.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Personnummer and the rest ({@code security.md} 5.38-46); only numbers that Skatteverket has published for tests. */
class IdentityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 18);

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            PERSONNUMMER     | 19900118-9811 | 199001189811
            PERSONNUMMER     | 900118-9811   | 199001189811
            PERSONNUMMER     | 9001189811    | 199001189811
            PERSONNUMMER     | 199001189811  | 199001189811
            SAMORDNINGSNUMMER| 701063-2391   | 197010632391
            SAMORDNINGSNUMMER| 197010632391  | 197010632391
            TILLFALLIG_ID    | test-0001     | TEST-0001
            TILLFALLIG_ID    | ÅÄÖ-12        | ÅÄÖ-12
            """)
    void however_it_is_written_it_is_kept_alike(IdentityType type, String written, String kept) throws Exception {
        assertThat(Identity.parse(type, " " + written + " ", TODAY).number()).isEqualTo(kept);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            PERSONNUMMER      | 19900118-9812 | Kontrollera numret
            PERSONNUMMER      | 19900230-9811 | Kontrollera numret
            PERSONNUMMER      | okänd         | Kontrollera numret
            PERSONNUMMER      | 19900118-981  | Kontrollera numret
            PERSONNUMMER      | 900118981     | Kontrollera numret
            PERSONNUMMER      | 161212121212  | Kontrollera numret
            PERSONNUMMER      | 01900118-9811 | Kontrollera numret
            PERSONNUMMER      | 19900118-98   | Kontrollera numret
            PERSONNUMMER      | 701063-2391   | Det här är ett samordningsnummer
            SAMORDNINGSNUMMER | 19900118-9811 | Det här är ett personnummer
            TILLFALLIG_ID     | AB            | En tillfällig identitet
            TILLFALLIG_ID     | AAAAAAAAAAAAA | En tillfällig identitet
            TILLFALLIG_ID     | Okänd man     | En tillfällig identitet
            """)
    void what_is_wrong_is_said_in_swedish(IdentityType type, String written, String sentence) {
        assertThatThrownBy(() -> Identity.parse(type, written, TODAY))
                .isInstanceOf(Identity.Refused.class)
                .hasMessageStartingWith(sentence);
    }

    @Test
    void the_birthday_is_known_from_the_number_and_from_a_coordination_number_too() throws Exception {
        assertThat(Identity.parse(IdentityType.PERSONNUMMER, "19900118-9811", TODAY)
                        .birthDate())
                .contains(LocalDate.of(1990, 1, 18));
        assertThat(Identity.parse(IdentityType.SAMORDNINGSNUMMER, "701063-2391", TODAY)
                        .birthDate())
                .contains(LocalDate.of(1970, 10, 3));
        assertThat(Identity.parse(IdentityType.TILLFALLIG_ID, "TEST-0001", TODAY)
                        .birthDate())
                .isEmpty();
    }

    @Test
    void nobody_under_eighteen_is_nominated_and_on_the_birthday_one_is_not() throws Exception {
        assertThatThrownBy(() -> Identity.parse(IdentityType.PERSONNUMMER, "19900118-9811", LocalDate.of(2008, 1, 17)))
                .isInstanceOf(Identity.Refused.class)
                .hasMessageContaining("under 18");
        assertThat(Identity.parse(IdentityType.PERSONNUMMER, "19900118-9811", LocalDate.of(2008, 1, 18))
                        .number())
                .isEqualTo("199001189811");
    }
}
