package se.bostadforst.tenancy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.admission.AdmissionTest;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.documents.Uploads;

/** What the stories of a home share: a household on its way from accepted offer to a lived-in flat. */
public abstract class TenancyTest extends AdmissionTest {

    protected static final String GUIDE = "ssm_vagledare1";
    protected static final String CARETAKER = "sb_bovard1";
    protected static final String LETTING = "sb_beslut1";

    private static final AtomicInteger FLATS = new AtomicInteger();

    @Autowired
    protected Flats flats;

    @Autowired
    protected Tenancies tenancies;

    @Autowired
    protected Uploads uploads;

    @Autowired
    private PlatformTransactionManager transactions;

    protected static String chiefOf(String unit) {
        return unit.replace("handlaggare", "chef");
    }

    /** A flat that can be offered. */
    protected UUID freeFlat() {
        return as(SB).call(() -> flats.add(
                "T-" + FLATS.incrementAndGet(),
                "Påhittade gatan " + FLATS.get(),
                new BigDecimal("2"),
                54,
                new BigDecimal("6900"),
                null));
    }

    /** Admitted today, with everything from nomination to accepted offer done now. */
    protected String admitted(String unit, String firstName) {
        return admitted(unit, nominee(firstName));
    }

    protected String admitted(String unit, Map<String, Object> nominee) {
        var caseNumber = approved(unit, nominee);
        var today =
                clock.instant().atZone(java.time.ZoneId.of("Europe/Stockholm")).toLocalDate();
        as(unit).does("Task_GiveOffer", caseNumber, offerGiven());
        as(unit).does("Task_RecordAnswer", caseNumber, offerAnswered("ACCEPTED", today.toString()));
        if ("JA".equals(nominee.get("children"))) {
            as(unit).does("Task_AssessChild", caseNumber, childAssessed());
        }
        as(unit).does("Task_Decide", caseNumber, with(granted(), "validFrom", today.toString()));
        as(unit).does("Task_RecordDelivery", caseNumber, delivered(today.toString()));
        return caseNumber;
    }

    /** Offered, shown and wanted. */
    protected void flatFound(String caseNumber) {
        offered(caseNumber);
        as(GUIDE).does("Task_ShowFlat", caseNumber, Map.of("shownOn", today(), "answer", "ACCEPTED"));
    }

    protected UUID offered(String caseNumber) {
        var flat = freeFlat();
        as(SB).does("Task_OfferFlat", caseNumber, Map.of("flat", flat.toString()));
        return flat;
    }

    /** Both contracts drawn up and signed by everybody. */
    protected void leasesSigned(String unit, String caseNumber, String startsOn) {
        headLeaseSigned(unit, caseNumber, startsOn);
        as(unit).does("Task_DrawUpSublease", caseNumber, Map.of("startsOn", startsOn, "monthlyRent", 6900));
        subleaseSigned(unit, caseNumber);
    }

    protected void headLeaseSigned(String unit, String caseNumber, String startsOn) {
        as(SB).does("Task_DrawUpHeadLease", caseNumber, Map.of("startsOn", startsOn, "monthlyRent", 6900));
        as(LETTING).does("Task_SignHeadLeaseLandlord", caseNumber, inSystem());
        as(chiefOf(unit)).does("Task_SignHeadLeaseServices", caseNumber, inSystem());
    }

    protected void subleaseSigned(String unit, String caseNumber) {
        as(chiefOf(unit)).does("Task_SignSubleaseServices", caseNumber, inSystem());
        scanned(unit, caseNumber, "sublease");
        as(unit).does("Task_RecordSubleaseSignatures", caseNumber, signedOn(today()));
    }

    /** The landlord told, the agreements signed, the flat inspected and the move prepared. */
    protected void agreementsSigned(String unit, String caseNumber) {
        as(unit).does("Task_NotifyLandlord", caseNumber, Map.of("sentOn", today(), "sentHow", "E_POST"));
        as(chiefOf(unit)).does("Task_SignCooperationServices", caseNumber, inSystem());
        as(SSM).does("Task_SignCooperationSupport", caseNumber, inSystem());
        as(SB).does("Task_SignCooperationLandlord", caseNumber, inSystem());
        scanned(unit, caseNumber, "cooperation-agreement");
        as(unit).does("Task_RecordCooperationSignatures", caseNumber, signedOn(today()));
        as(GUIDE).does("Task_AgreeOnKeys", caseNumber, keysAgreed());
        as(GUIDE).does("Task_PrepareMoveIn", caseNumber, everythingReady());
        as(CARETAKER).does("Task_InspectFlat", caseNumber, Map.of("inspectedOn", today(), "keysGiven", 3));
    }

    protected void waiverSent(String unit, String caseNumber) {
        as(unit).does("Task_DrawUpWaiver", caseNumber, Map.of("ground", "BOSTAD_FORST_KONTRAKT"));
        scanned(unit, caseNumber, "tenure-waiver");
        as(unit).does("Task_RecordWaiverSignatures", caseNumber, signedOn(today()));
        as(unit).does("Task_SendToTribunal", caseNumber, Map.of("sentOn", today()));
    }

    /** A household that moves in on that day; the clock stands there afterwards. */
    protected String movedIn(String unit, Map<String, Object> nominee, String decidedAt, String anchor) {
        at(decidedAt);
        var caseNumber = admitted(unit, nominee);
        flatFound(caseNumber);
        leasesSigned(unit, caseNumber, anchor);
        agreementsSigned(unit, caseNumber);
        waiverSent(unit, caseNumber);
        runDueJobsUntil(anchor + "T00:00");
        return caseNumber;
    }

    protected void scanned(String user, String caseNumber, String documentCode) {
        as(user).run(() -> new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> uploads.signedCopy(new CaseNumber(caseNumber), documentCode, picture())));
    }

    protected static byte[] picture() {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(20, 30, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected String today() {
        return clock.instant()
                .atZone(java.time.ZoneId.of("Europe/Stockholm"))
                .toLocalDate()
                .toString();
    }

    protected static Map<String, Object> inSystem() {
        return Map.of("way", "SYSTEM");
    }

    protected static Map<String, Object> signedOn(String day) {
        return Map.of("signedOn1", day);
    }

    protected static Map<String, Object> keysAgreed() {
        return Map.of(
                "status",
                "TECKNAT",
                "keyCount",
                1,
                "usedWhen",
                CANARY + " vid överenskommet besök",
                "emergencyEntry",
                "JA");
    }

    protected static Map<String, Object> everythingReady() {
        return Map.of("insured", true, "electricity", true, "registered", true, "introduced", true, "houseRules", true);
    }
}
