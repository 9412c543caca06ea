package se.bostadforst.disturbance;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.Organisation;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;

/** Avvikelser: kept so that somebody learns from them, never a mark against the tenant (T-16). */
@Service
@Transactional
public class Deviations {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseLog log;

    Deviations(JdbcClient jdbc, Clock clock, CaseLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.log = log;
    }

    /**
     * Records one. The caller has asked the access rules; what a process notices by itself is recorded by the process. The same kind for
     * the same person and period is recorded once.
     *
     * @param period what it happened in, such as a month {@code 2025-10}
     */
    public void record(
            CaseNumber caseNumber,
            @Nullable UUID personId,
            DeviationKind kind,
            @Nullable Organisation against,
            LocalDate happenedOn,
            String period) {
        var rows = ActorContext.asProcess(() -> jdbc.sql("""
                        insert into bf.deviation (deviation_id, case_number, person_id, kind, against, happened_on, period,
                                                  recorded_at, recorded_by, data_class)
                        select gen_random_uuid(), :case, :person, :kind, :against, :on, :period, :now, :by, :class
                         where not exists (select 1 from bf.deviation d
                                            where d.case_number = :case and d.kind = :kind and d.period = :period and d.withdrawn_at is null
                                              and d.person_id is not distinct from :person::uuid)""")
                .param("case", caseNumber.value())
                .param("person", personId, Types.OTHER)
                .param("kind", kind.name())
                .param("against", against == null ? "NONE" : against.name())
                .param("on", happenedOn)
                .param("period", period)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", ActorContext.require().userId())
                .param("class", kind.dataClass().name())
                .update());
        if (rows > 0) {
            log.add(caseNumber, CaseEvent.DEVIATION, kind.label(), kind.dataClass());
        }
    }

    /** What was recorded turned out not to have happened: a correction has come in. Nothing recorded, nothing withdrawn. */
    public void withdraw(CaseNumber caseNumber, UUID personId, Set<DeviationKind> kinds, String period) {
        var withdrawn = ActorContext.asProcess(() -> jdbc.sql("""
                        update bf.deviation set withdrawn_at = :now
                         where case_number = :case and person_id = :person and period = :period and kind in (:kinds) and withdrawn_at is null
                        returning kind""")
                .param("now", Timestamp.from(clock.instant()))
                .param("case", caseNumber.value())
                .param("person", personId)
                .param("period", period)
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .query(String.class)
                .list());
        withdrawn.forEach(kind -> log.add(
                caseNumber,
                CaseEvent.DEVIATION_WITHDRAWN,
                DeviationKind.valueOf(kind).label()));
    }

    /** How many stand for these days, whosever they are; for whoever has asked the access rules. */
    public int count(CaseNumber caseNumber, LocalDate from, LocalDate to) {
        return ActorContext.asProcess(() -> jdbc.sql("""
                        select count(*) from bf.deviation where case_number = ? and happened_on between ? and ? and withdrawn_at is null""")
                .params(caseNumber.value(), from, to)
                .query(Integer.class)
                .single());
    }
}
