package se.bostadforst.tenancy;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.DataClass;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.disturbance.DeviationKind;
import se.bostadforst.disturbance.Deviations;

/** Inflyttningen in practice: inspection, insurance and electricity, keys ({@code domain.md} 2.2 step 9, W35). */
@Service
@Transactional
public class MoveIn {

    /** What is in place before somebody moves in. */
    public record Support(
            boolean insured, boolean electricity, boolean registered, boolean introduced, boolean houseRules) {

        /** What is missing, in Swedish. */
        public List<String> missing() {
            var missing = new ArrayList<String>();
            add(missing, insured, "hemförsäkring");
            add(missing, electricity, "elavtal");
            add(missing, registered, "folkbokföring");
            add(missing, introduced, "presentation för bovärden");
            add(missing, houseRules, "genomgång av ordningsreglerna");
            return missing;
        }

        private static void add(List<String> missing, boolean there, String what) {
            if (!there) {
                missing.add(what);
            }
        }
    }

    /** The inspection when moving in. */
    public record Inspection(LocalDate on, @Nullable String remarks, int keysGiven) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseAccess access;
    private final Deviations deviations;
    private final CaseLog log;

    MoveIn(JdbcClient jdbc, Clock clock, CaseAccess access, Deviations deviations, CaseLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.access = access;
        this.deviations = deviations;
        this.log = log;
    }

    /** Records the inspection. */
    public void inspected(CaseNumber caseNumber, LocalDate on, @Nullable String remarks, int keysGiven) {
        access.requireWrite(caseNumber.value(), DataClass.C3);
        jdbc.sql("""
                        insert into bf.inspection (case_number, kind, inspected_on, remarks, keys_given, recorded_by)
                        values (:case, 'INFLYTTNING', :on, :remarks, :keys, :by)""")
                .param("case", caseNumber.value())
                .param("on", on)
                .param("remarks", remarks, Types.VARCHAR)
                .param("keys", keysGiven)
                .param("by", ActorContext.require().userId())
                .update();
        log.add(caseNumber, CaseEvent.INSPECTED, SwedishDates.iso(on));
    }

    /** Records what is in place; the guide's, with the right to read the contract. */
    public void prepared(CaseNumber caseNumber, Support support) {
        if (!access.mayRead(caseNumber.value(), DataClass.C3)) {
            throw new CaseNotFound();
        }
        jdbc.sql("""
                        insert into bf.move_in_support (case_number, insured, electricity, registered, introduced, house_rules,
                                                        recorded_on, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        caseNumber.value(),
                        support.insured(),
                        support.electricity(),
                        support.registered(),
                        support.introduced(),
                        support.houseRules(),
                        LocalDate.now(clock),
                        ActorContext.require().userId())
                .update();
        log.add(caseNumber, CaseEvent.MOVE_IN_PREPARED);
    }

    /** Keys were handed over, or nobody came: a deviation, and a new try; nothing is cancelled by it ({@code domain.md} 2.2). */
    public void keys(CaseNumber caseNumber, LocalDate on, boolean handedOver) {
        access.requireWrite(caseNumber.value(), DataClass.C3);
        jdbc.sql("""
                        insert into bf.key_handover (case_number, attempt, on_date, outcome, recorded_by)
                        select :case, coalesce(max(attempt), 0) + 1, :on, :outcome, :by from bf.key_handover where case_number = :case""")
                .param("case", caseNumber.value())
                .param("on", on)
                .param("outcome", handedOver ? "LAMNADE" : "UTEBLEV")
                .param("by", ActorContext.require().userId())
                .update();
        log.add(caseNumber, CaseEvent.KEYS, handedOver ? "lämnade " + SwedishDates.iso(on) : "ingen kom");
        if (!handedOver) {
            deviations.record(
                    caseNumber, null, DeviationKind.NO_SHOW_AT_KEYS, null, on, "nycklar " + SwedishDates.iso(on));
        }
    }

    /** True when the keys have been handed over; for the process's own steps. */
    public boolean keysHandedOver(CaseNumber caseNumber) {
        return ActorContext.asProcess(() -> jdbc.sql(
                                "select count(*) from bf.key_handover where case_number = ? and outcome = 'LAMNADE'")
                        .param(caseNumber.value())
                        .query(Integer.class)
                        .single())
                > 0;
    }

    /** The inspection, as far as the asker's rows hold it. */
    public Optional<Inspection> inspection(CaseNumber caseNumber) {
        return jdbc.sql(
                        "select inspected_on, remarks, keys_given from bf.inspection where case_number = ? and kind = 'INFLYTTNING'")
                .param(caseNumber.value())
                .query((row, n) -> new Inspection(row.getObject(1, LocalDate.class), row.getString(2), row.getInt(3)))
                .optional();
    }

    /** What is in place, as far as the asker's rows hold it. */
    public Optional<Support> support(CaseNumber caseNumber) {
        return jdbc.sql(
                        "select insured, electricity, registered, introduced, house_rules from bf.move_in_support where case_number = ?")
                .param(caseNumber.value())
                .query((row, n) -> new Support(
                        row.getBoolean(1), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4), row.getBoolean(5)))
                .optional();
    }
}
