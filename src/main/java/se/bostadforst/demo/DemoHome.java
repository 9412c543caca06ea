package se.bostadforst.demo;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.documents.Uploads;
import se.bostadforst.engine.Clerk;
import se.bostadforst.support.MeetingContent;
import se.bostadforst.support.MeetingKind;
import se.bostadforst.support.MeetingStatus;
import se.bostadforst.support.Meetings;
import se.bostadforst.support.NewMeeting;
import se.bostadforst.support.Supports;
import se.bostadforst.tenancy.Flats;

/** Plays a household's way from admitted to a home, step by step, as the people who do it. */
@Component
@Profile("!prod")
class DemoHome {

    private static final String MANAGER = "sb_forvaltare1";
    private static final String GUIDE = "ssm_vagledare1";
    private static final String[] STREETS = {
        "Påhittade gränd", "Sagovägen", "Exempelgatan", "Provstigen", "Fantasitorget", "Låtsasbacken"
    };
    private static final int FIRST_RENT = 6200;

    private final Clerk clerk;
    private final Flats flats;
    private final Uploads uploads;
    private final Meetings meetings;
    private final Supports supports;
    private final TransactionTemplate transaction;

    DemoHome(
            Clerk clerk,
            Flats flats,
            Uploads uploads,
            Meetings meetings,
            Supports supports,
            PlatformTransactionManager transactions) {
        this.meetings = meetings;
        this.supports = supports;
        this.clerk = clerk;
        this.flats = flats;
        this.uploads = uploads;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Flats in Svenska Bostäder's register (S002:L133-135). */
    void build(int number) {
        for (int i = 1; i <= number; i++) {
            var n = i;
            clerk.as(
                    MANAGER,
                    () -> transaction.execute(status -> flats.add(
                            "BF-%02d".formatted(n),
                            STREETS[n % STREETS.length] + " " + (n + 2),
                            new BigDecimal(n % 3 == 0 ? "2" : n % 3 == 1 ? "1" : "1.5"),
                            28 + n * 2,
                            BigDecimal.valueOf(FIRST_RENT + n * 130L),
                            null)));
        }
    }

    /** The landlord offers the next free flat. */
    DemoHome offered(DemoCase household) {
        var flat = clerk.as(
                MANAGER, () -> transaction.execute(status -> flats.free().get(0)));
        clerk.does(
                MANAGER,
                "Task_OfferFlat",
                household.number(),
                Map.of("flat", flat.flatId().toString()));
        return this;
    }

    DemoHome wanted(DemoCase household, LocalDate on) {
        clerk.does(GUIDE, "Task_ShowFlat", household.number(), Map.of("shownOn", on.toString(), "answer", "ACCEPTED"));
        return this;
    }

    DemoHome headLeaseDrawnUp(DemoCase household, LocalDate from) {
        clerk.does(
                MANAGER,
                "Task_DrawUpHeadLease",
                household.number(),
                Map.of("startsOn", from.toString(), "monthlyRent", 6900));
        return this;
    }

    DemoHome headLeaseSigned(DemoCase household) {
        clerk.does("sb_beslut1", "Task_SignHeadLeaseLandlord", household.number(), inSystem());
        clerk.does(chief(household), "Task_SignHeadLeaseServices", household.number(), inSystem());
        return this;
    }

    DemoHome subleaseSigned(DemoCase household, LocalDate from, LocalDate today) {
        var terms = new HashMap<String, Object>(Map.of("startsOn", from.toString(), "monthlyRent", 6900));
        if (household.couple()) {
            terms.put("secondTenant", "JA");
        }
        clerk.does(household.handlaggare(), "Task_DrawUpSublease", household.number(), terms);
        clerk.does(chief(household), "Task_SignSubleaseServices", household.number(), inSystem());
        signedOnPaper(household, "Task_RecordSubleaseSignatures", "sublease", today);
        return this;
    }

    DemoHome agreed(DemoCase household, LocalDate today) {
        clerk.does(
                household.handlaggare(),
                "Task_NotifyLandlord",
                household.number(),
                Map.of("sentOn", today.toString(), "sentHow", "E_POST"));
        clerk.does(chief(household), "Task_SignCooperationServices", household.number(), inSystem());
        clerk.does("ssm_chef1", "Task_SignCooperationSupport", household.number(), inSystem());
        clerk.does(MANAGER, "Task_SignCooperationLandlord", household.number(), inSystem());
        signedOnPaper(household, "Task_RecordCooperationSignatures", "cooperation-agreement", today);
        clerk.does(
                GUIDE,
                "Task_AgreeOnKeys",
                household.number(),
                Map.of(
                        "status", "TECKNAT",
                        "keyCount", 1,
                        "usedWhen", "Vid överenskomna besök.",
                        "emergencyEntry", "JA"));
        clerk.does(
                GUIDE,
                "Task_PrepareMoveIn",
                household.number(),
                Map.of("insured", true, "electricity", true, "introduced", true, "houseRules", true));
        clerk.does(
                "sb_bovard1",
                "Task_InspectFlat",
                household.number(),
                Map.of("inspectedOn", today.toString(), "keysGiven", 3));
        return this;
    }

    DemoHome waiverSent(DemoCase household, LocalDate today) {
        clerk.does(
                household.handlaggare(),
                "Task_DrawUpWaiver",
                household.number(),
                Map.of("ground", "BOSTAD_FORST_KONTRAKT"));
        signedOnPaper(household, "Task_RecordWaiverSignatures", "tenure-waiver", today);
        clerk.does(
                household.handlaggare(), "Task_SendToTribunal", household.number(), Map.of("sentOn", today.toString()));
        return this;
    }

    DemoHome keysHandedOver(DemoCase household, LocalDate on) {
        clerk.does(
                "sb_bovard1",
                "Task_HandOverKeys",
                household.number(),
                Map.of("onDate", on.toString(), "outcome", "LAMNADE"));
        return this;
    }

    DemoHome tribunal(DemoCase household, LocalDate on, boolean approved) {
        clerk.does(
                household.handlaggare(),
                "Task_RecordTribunalDecision",
                household.number(),
                approved
                        ? Map.of(
                                "decidedOn",
                                on.toString(),
                                "outcome",
                                "GODKANT",
                                "validUntil",
                                on.plusYears(4).toString())
                        : Map.of("decidedOn", on.toString(), "outcome", "AVSLAGET"));
        return this;
    }

    /** A plan with one goal, made together. */
    static Map<String, Object> plan(LocalDate followUp) {
        return Map.ofEntries(
                Map.entry("approval", "GODKAND"),
                Map.entry("ownWords", "Jag vill ha lugn och ro och en egen dörr att stänga."),
                Map.entry("area1", "BOENDE"),
                Map.entry("goal1", "Bo kvar och trivas"),
                Map.entry("activity1", "Träffas hemma en gång i veckan"),
                Map.entry("responsible1", "Vägledaren"),
                Map.entry("when1", "Tisdagar"),
                Map.entry("how1", "Hemma, eller på promenad"),
                Map.entry("status1", "PAGAR"),
                Map.entry("takeover", "Hyran betalas i tid varje månad."),
                Map.entry("participated", true),
                Map.entry("followUpOn", followUp.toString()));
    }

    /** A meeting with everybody of the household. */
    DemoHome met(DemoCase household, LocalDate on, boolean withSocialServices) {
        var caseNumber = new CaseNumber(household.number());
        clerk.as(
                GUIDE,
                () -> transaction.execute(status -> meetings.record(
                        caseNumber,
                        new NewMeeting(
                                on,
                                null,
                                withSocialServices ? MeetingKind.KONTOR : MeetingKind.HEMBESOK,
                                MeetingStatus.GENOMFORT,
                                withSocialServices,
                                45,
                                Set.of(MeetingContent.VARDAGSEKONOMI),
                                supports.of(caseNumber).stream()
                                        .map(Supports.Support::personId)
                                        .collect(Collectors.toSet()),
                                null,
                                false))));
        return this;
    }

    private void signedOnPaper(DemoCase household, String task, String documentCode, LocalDate on) {
        clerk.as(
                household.handlaggare(),
                () -> transaction.execute(
                        status -> uploads.signedCopy(new CaseNumber(household.number()), documentCode, paper())));
        var days = new HashMap<String, Object>(Map.of("signedOn1", on.toString()));
        if (household.couple()) {
            days.put("signedOn2", on.toString());
        }
        clerk.does(household.handlaggare(), task, household.number(), days);
    }

    private static String chief(DemoCase household) {
        return household.handlaggare().replace("handlaggare", "chef");
    }

    private static Map<String, Object> inSystem() {
        return Map.of("way", "SYSTEM");
    }

    /** A picture of a paper that says that it is not one. */
    private static byte[] paper() {
        var picture = new BufferedImage(420, 595, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 420, 595);
        pen.setColor(Color.DARK_GRAY);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 16));
        pen.drawString("Påhittat undertecknat papper", 60, 120);
        pen.drawString("för demonstrationen", 60, 145);
        pen.dispose();
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
