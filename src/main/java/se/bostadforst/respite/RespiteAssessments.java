package se.bostadforst.respite;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.DataClass;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;

/** What Stadsmissionen finds out with the tenant: yes or no first, and only then from when and why ({@code domain.md} 2.9 steps 1 to 3, T-24). */
@Service
@Transactional
public class RespiteAssessments {

    /** Longer than anybody may be granted; a slip of the pen is told at the field. */
    private static final int LONGEST = 31;

    private static final int SOONEST_AHEAD = 30;

    /** Until noon the night that began yesterday evening is still the one somebody asks for. */
    private static final LocalTime NIGHT_IS_OVER = LocalTime.NOON;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseAccess access;
    private final NightAccounts accounts;
    private final CaseLog log;

    RespiteAssessments(JdbcClient jdbc, Clock clock, CaseAccess access, NightAccounts accounts, CaseLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.access = access;
        this.accounts = accounts;
        this.log = log;
    }

    /** The tenant does not want to, or it was not needed: noted with what is done instead, and held against nobody. */
    public void notRelevant(Placement placement, UUID personId, String measures) {
        access.requireWrite(placement.caseNumber().value(), DataClass.C10);
        one(jdbc.sql("""
                        update bf.respite_placement
                           set person_id = :person, accepts = false, measures = :measures, assessed_by = :user, assessed_at = :now,
                               ending = 'EJ_AKTUELLT', ended_on = :today, changed_by = :user
                         where case_number = :case and respite_no = :no and accepts is null""")
                .param("person", personId)
                .param("measures", measures)
                .param("user", ActorContext.require().userId())
                .param("now", Timestamp.from(clock.instant()))
                .param("today", LocalDate.now(clock))
                .param("case", placement.caseNumber().value())
                .param("no", placement.number())
                .update());
    }

    /**
     * The tenant wants to get away and a decision is asked for.
     *
     * @throws RespiteRefused when the nights cannot be those
     */
    public void request(Placement placement, UUID personId, Placement.Request request) {
        access.requireWrite(placement.caseNumber().value(), DataClass.C10);
        check(personId, request);
        one(jdbc.sql("""
                        update bf.respite_placement
                           set person_id = :person, accepts = true, accepted_at = :now, first_wanted = :first, last_wanted = :last,
                               reasons = string_to_array(:reasons, ','), child_stays = :child, situation = :situation,
                               assessed_by = :user, assessed_at = :now, changed_by = :user
                         where case_number = :case and respite_no = :no and accepts is null""")
                .param("person", personId)
                .param("now", Timestamp.from(clock.instant()))
                .param("first", request.first())
                .param("last", request.last())
                .param(
                        "reasons",
                        String.join(
                                ",", request.reasons().stream().map(Enum::name).toList()))
                .param("child", request.childStays())
                .param("situation", request.situation())
                .param("user", ActorContext.require().userId())
                .param("case", placement.caseNumber().value())
                .param("no", placement.number())
                .update());
        log.add(
                placement.caseNumber(),
                CaseEvent.RESPITE_REQUESTED,
                "natten %s till natten %s".formatted(request.first(), request.last()));
    }

    private void check(UUID personId, Placement.Request request) {
        var now = clock.instant().atZone(SwedishCalendar.ZONE);
        var earliest =
                now.toLocalTime().isBefore(NIGHT_IS_OVER) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
        if (request.first().isBefore(earliest)) {
            throw new RespiteRefused("firstNight", "Den natten har redan varit.");
        }
        if (request.first().isAfter(now.toLocalDate().plusDays(SOONEST_AHEAD))) {
            throw new RespiteRefused("firstNight", "Akut avlastning börjar inom 30 dagar.");
        }
        if (request.last().isBefore(request.first())) {
            throw new RespiteRefused("lastNight", "Sista natten ligger före den första.");
        }
        if (request.last().isAfter(request.first().plusDays(LONGEST - 1))) {
            throw new RespiteRefused("lastNight", "Begär högst 31 nätter åt gången.");
        }
        accounts.nights(personId).stream()
                .filter(request.nights()::contains)
                .findFirst()
                .ifPresent(night -> {
                    throw new RespiteRefused(
                            "firstNight",
                            "Personen har redan plats natten %s. Förlängning begärs från natten efter den sista."
                                    .formatted(night));
                });
    }

    /** The facts that DT-5 is asked with; they hold no reason and nobody's name. */
    public Map<String, Object> facts(Placement placement) {
        var facts = new HashMap<String, Object>();
        facts.put("accepts", placement.accepts().orElse(false));
        placement.request().ifPresent(request -> {
            var rules = accounts.rules(placement.caseNumber(), request.first());
            var held = accounts.nights(placement.personId().orElseThrow());
            facts.put("childStays", request.childStays());
            facts.put("leftFirstNight", rules.left(request.first(), held));
            facts.put(
                    "enough",
                    rules.grantable(request.nights(), held).size()
                            == request.nights().size());
        });
        return facts;
    }

    static void one(int rows) {
        if (rows != 1) {
            throw new CaseNotFound();
        }
    }
}
