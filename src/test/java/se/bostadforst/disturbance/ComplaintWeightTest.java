package se.bostadforst.disturbance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bostadforst.access.Organisation;

/** DT-4's last column but one and DT-3 K2: what counts against an own contract, what is waited for, and what never counts (T-13). */
class ComplaintWeightTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 3);

    @ParameterizedTest(name = "{0}, {1}, close violence {2}: {3}")
    @CsvSource(textBlock = """
            INGEN_STORNING,     GRUNDAD,  false, RAKNAS_INTE
            INGEN_STORNING,     OGRUNDAD, false, RAKNAS_INTE
            INGEN_STORNING,     UTREDS,   false, RAKNAS_INTE
            EJ_ALLVARLIG,       GRUNDAD,  false, RAKNAS_INTE
            EJ_ALLVARLIG,       OGRUNDAD, false, RAKNAS_INTE
            EJ_ALLVARLIG,       UTREDS,   false, RAKNAS_INTE
            ALLVARLIG,          GRUNDAD,  false, RAKNAS
            ALLVARLIG,          OGRUNDAD, false, RAKNAS_INTE
            ALLVARLIG,          UTREDS,   false, UTREDS
            SARSKILT_ALLVARLIG, GRUNDAD,  false, RAKNAS
            SARSKILT_ALLVARLIG, OGRUNDAD, false, RAKNAS_INTE
            SARSKILT_ALLVARLIG, UTREDS,   false, UTREDS
            INGEN_STORNING,     UTREDS,   true,  RAKNAS_INTE
            EJ_ALLVARLIG,       GRUNDAD,  true,  RAKNAS_INTE
            ALLVARLIG,          GRUNDAD,  true,  RAKNAS_INTE
            ALLVARLIG,          UTREDS,   true,  RAKNAS_INTE
            SARSKILT_ALLVARLIG, GRUNDAD,  true,  RAKNAS_INTE
            SARSKILT_ALLVARLIG, UTREDS,   true,  RAKNAS_INTE
            """)
    void a_ruling_weighs(ComplaintClass grade, ComplaintGround ground, boolean closeViolence, ComplaintWeight weight) {
        assertThat(complaint(Optional.of(new ComplaintRuling(grade, ground, closeViolence, DAY)))
                        .weight())
                .isEqualTo(weight);
    }

    @Test
    void a_complaint_that_nobody_has_judged_is_under_investigation() {
        assertThat(complaint(Optional.empty()).weight()).isEqualTo(ComplaintWeight.UTREDS);
    }

    private static Complaint complaint(Optional<ComplaintRuling> ruling) {
        return new Complaint(UUID.randomUUID(), DAY, ComplaintSource.GRANNE, DAY, Organisation.SB, ruling);
    }
}
