package se.bostadforst.respite;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;

/** The days away: place, way there, daily contact, way home ({@code domain.md} 2.9 steps 5 to 8, S002:L420-434). */
@Service
@Transactional
public class RespiteStays {

    /** Where somebody sleeps. Shown only in the task of whoever needs it when the person's identity is protected. */
    public record Place(PlaceKind kind, String name, String address, Optional<String> whyOther) {

        /** Name and address, one a line. */
        public String inSwedish() {
            return name + "\n" + address;
        }
    }

    /** One day's contact. */
    public record Contact(LocalDate on, ContactResult result) {}

    private static final String LAST_NIGHT = "lastNight";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseAccess access;
    private final NightAccounts accounts;
    private final CaseLog log;

    RespiteStays(JdbcClient jdbc, Clock clock, CaseAccess access, NightAccounts accounts, CaseLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.access = access;
        this.accounts = accounts;
        this.log = log;
    }

    /** The place, if the asker's rows hold it. */
    public Optional<Place> place(Placement placement) {
        return jdbc.sql(
                        "select kind, name, address, why_other from bf.respite_place where case_number = ? and respite_no = ?")
                .params(placement.caseNumber().value(), placement.number())
                .query((row, n) -> new Place(
                        PlaceKind.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        Optional.ofNullable(row.getString(4))))
                .optional();
    }

    /** The contacts, oldest first, as far as the asker's rows hold them. */
    public List<Contact> contacts(Placement placement) {
        return jdbc.sql(
                        "select contacted_on, result from bf.respite_contact where case_number = ? and respite_no = ? order by contact_no")
                .params(placement.caseNumber().value(), placement.number())
                .query((row, n) ->
                        new Contact(row.getObject(1, LocalDate.class), ContactResult.valueOf(row.getString(2))))
                .list();
    }

    /** True when the placement's person has a protected identity: the place is in no list then. */
    public boolean hidden(Placement placement) {
        return placement.personId().isPresent()
                && ActorContext.asProcess(
                        () -> jdbc.sql("select protected_identity <> 'INGEN' from bf.person where person_id = ?")
                                .param(placement.personId().get())
                                .query(Boolean.class)
                                .single());
    }

    /** A place is booked; another than the city's low-threshold housing has its reason, under the same decision. */
    public void book(Placement placement, Place place) {
        access.requireWrite(placement.caseNumber().value(), DataClass.C10);
        jdbc.sql("""
                        insert into bf.respite_place (case_number, respite_no, kind, name, address, why_other, booked_at, booked_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        placement.caseNumber().value(),
                        placement.number(),
                        place.kind().name(),
                        place.name(),
                        place.address(),
                        place.whyOther().orElse(null),
                        now(),
                        user())
                .update();
        log.add(
                placement.caseNumber(),
                CaseEvent.RESPITE_BOOKED,
                place.kind().label().toLowerCase(java.util.Locale.ROOT));
    }

    /**
     * The person is there. Nights before the first one slept are released at once.
     *
     * @throws RespiteRefused when that night was not granted or has not come
     */
    public void arrive(Placement placement, Escort escort, LocalDate firstNight) {
        access.requireWrite(placement.caseNumber().value(), DataClass.C10);
        var ruling = placement.ruling().orElseThrow();
        var last = ruling.last().orElseThrow();
        if (firstNight.isBefore(ruling.first().orElseThrow()) || firstNight.isAfter(last)) {
            throw new RespiteRefused(
                    "firstNight",
                    "Beslutet gäller natten %s till natten %s."
                            .formatted(ruling.first().orElseThrow(), last));
        }
        if (firstNight.isAfter(today())) {
            throw new RespiteRefused("firstNight", "Den natten har inte börjat än.");
        }
        accounts.lock(placement.personId().orElseThrow());
        RespiteAssessments.one(jdbc.sql("""
                        update bf.respite_placement set escort = :escort, arrived_at = :now, first_night = :first, changed_by = :user
                         where case_number = :case and respite_no = :no and arrived_at is null and ending is null""")
                .param("escort", escort.name())
                .param("now", now())
                .param("first", firstNight)
                .param("user", user())
                .param("case", placement.caseNumber().value())
                .param("no", placement.number())
                .update());
        accounts.release(placement, firstNight, last);
        log.add(placement.caseNumber(), CaseEvent.RESPITE_ARRIVED, firstNight.toString());
    }

    /** The person never came: every night is released, and somebody asks again how it is. */
    public void neverCame(Placement placement) {
        ended(placement, RespiteEnding.EJ_FRAMME, null, BigDecimal.ZERO);
        accounts.releaseAll(placement);
    }

    /** Today's contact. */
    public void contacted(Placement placement, ContactResult result, @Nullable String note) {
        access.requireWrite(placement.caseNumber().value(), DataClass.C10);
        jdbc.sql("""
                        insert into bf.respite_contact (case_number, respite_no, contact_no, contacted_on, result, note, contacted_by)
                        select :case, :no, coalesce(max(contact_no), 0) + 1, :today, :result, :note, :user
                          from bf.respite_contact where case_number = :case and respite_no = :no""")
                .param("case", placement.caseNumber().value())
                .param("no", placement.number())
                .param("today", today())
                .param("result", result.name())
                .param("note", note, Types.VARCHAR)
                .param("user", user())
                .update();
        log.add(
                placement.caseNumber(),
                CaseEvent.RESPITE_CONTACT,
                result.label().toLowerCase(java.util.Locale.ROOT));
    }

    /**
     * It is over: nights are counted to the last one slept, and the others are free again at once (T-21). The project pays (T-22).
     *
     * @throws RespiteRefused when that night was not granted or has not been slept
     */
    public void end(Placement placement, RespiteEnding ending, LocalDate lastNight, BigDecimal cost) {
        var stay = placement.stay().orElseThrow();
        var granted = placement.ruling().flatMap(Placement.Ruling::last).orElseThrow();
        if (lastNight.isBefore(stay.firstNight()) || lastNight.isAfter(granted)) {
            throw new RespiteRefused(
                    LAST_NIGHT, "Beviljat är natten %s till natten %s.".formatted(stay.firstNight(), granted));
        }
        var sameDay = lastNight.equals(stay.firstNight()) && lastNight.equals(today());
        if (!lastNight.isBefore(today()) && !sameDay) {
            throw new RespiteRefused(LAST_NIGHT, "Den natten är inte över än.");
        }
        if (ending == RespiteEnding.SLUT_PA_NATTER && lastNight.isBefore(granted)) {
            throw new RespiteRefused("ending", "Nätterna är inte slut: beviljat till natten %s.".formatted(granted));
        }
        accounts.lock(placement.personId().orElseThrow());
        ended(placement, ending, lastNight, cost);
        accounts.release(placement, stay.firstNight(), lastNight);
    }

    private void ended(Placement placement, RespiteEnding ending, @Nullable LocalDate lastNight, BigDecimal cost) {
        access.requireWrite(placement.caseNumber().value(), DataClass.C10);
        RespiteAssessments.one(jdbc.sql("""
                        update bf.respite_placement
                           set ending = :ending, ended_on = :today, last_night = :last, cost = :cost, changed_by = :user
                         where case_number = :case and respite_no = :no and ending is null""")
                .param("ending", ending.name())
                .param("today", today())
                .param("last", lastNight, Types.DATE)
                .param("cost", cost)
                .param("user", user())
                .param("case", placement.caseNumber().value())
                .param("no", placement.number())
                .update());
    }

    /** The meeting after somebody has come home: what led to it, and what is done so that it does not come again. */
    public void met(Placement placement, LocalDate on, String note) {
        access.requireWrite(placement.caseNumber().value(), DataClass.C10);
        RespiteAssessments.one(jdbc.sql("""
                        update bf.respite_placement set meeting_on = :on, meeting_note = :note, changed_by = :user
                         where case_number = :case and respite_no = :no and meeting_on is null""")
                .param("on", on)
                .param("note", note)
                .param("user", user())
                .param("case", placement.caseNumber().value())
                .param("no", placement.number())
                .update());
        log.add(placement.caseNumber(), CaseEvent.RESPITE_MEETING, on.toString());
    }

    /** What was agreed at the meeting, if the asker's rows hold it. */
    public Optional<String> meetingNote(Placement placement) {
        return jdbc.sql(
                        "select meeting_note from bf.respite_placement where case_number = ? and respite_no = ? and meeting_note is not null")
                .params(placement.caseNumber().value(), placement.number())
                .query(String.class)
                .optional();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static String user() {
        return ActorContext.require().userId();
    }
}
