package se.bostadforst.followup;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;

/** The six individual goals and the neighbours' safety, quarter by quarter (S002:L19-40). Nobody's rating decides anything by itself. */
@Service
@Transactional
public class QuarterRatings {

    /** How a goal has developed since last time. */
    public enum Change {
        FORBATTRAT("Förbättrat"),
        OFORANDRAT("Oförändrat"),
        FORSAMRAT("Försämrat"),
        EJ_AKTUELLT("Inte aktuellt");

        private final String label;

        Change(String label) {
            this.label = label;
        }

        /** The Swedish words that people see. */
        public String label() {
            return label;
        }
    }

    /** How much support is needed. */
    public enum Need {
        MINSKAT("Minskat"),
        OFORANDRAT("Oförändrat"),
        OKAT("Ökat");

        private final String label;

        Need(String label) {
            this.label = label;
        }

        /** The Swedish words that people see. */
        public String label() {
            return label;
        }
    }

    /**
     * One person's goals.
     *
     * @param housing stabilt boende
     * @param ownContract normaliserat boende och eget kontrakt
     * @param quality förbättrad livskvalitet
     * @param stability ökad stabilitet
     * @param integration ökad integration
     * @param supportNeed minskat behov av stöd
     * @param lifeQuality the person's own answer, 0 to 10, if they gave one
     */
    public record Rating(
            UUID personId,
            Change housing,
            Change ownContract,
            Change quality,
            Change stability,
            Change integration,
            Need supportNeed,
            Optional<Integer> lifeQuality) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseAccess access;
    private final CaseLog log;

    QuarterRatings(JdbcClient jdbc, Clock clock, CaseAccess access, CaseLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.access = access;
        this.log = log;
    }

    /** The guide's rating together with each person. */
    public void rate(CaseNumber caseNumber, int quarter, List<Rating> ratings) {
        access.requireWrite(caseNumber.value(), DataClass.A7);
        for (var rating : ratings) {
            jdbc.sql("""
                            insert into bf.quarter_rating (case_number, quarter, person_id, housing, own_contract, quality, stability,
                                                           integration, support_need, life_quality, recorded_at, recorded_by)
                            values (:case, :quarter, :person, :housing, :contract, :quality, :stability, :integration, :need, :life, :now, :by)""")
                    .param("case", caseNumber.value())
                    .param("quarter", quarter)
                    .param("person", rating.personId())
                    .param("housing", rating.housing().name())
                    .param("contract", rating.ownContract().name())
                    .param("quality", rating.quality().name())
                    .param("stability", rating.stability().name())
                    .param("integration", rating.integration().name())
                    .param("need", rating.supportNeed().name())
                    .param("life", rating.lifeQuality().orElse(null), Types.INTEGER)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("by", ActorContext.require().userId())
                    .update();
        }
        log.add(caseNumber, CaseEvent.QUARTER_RATED, Integer.toString(quarter));
    }

    /** Svenska Bostäder's rating of "en trygg miljö för kringboende" (S002:L40). */
    public void rateNeighbours(CaseNumber caseNumber, int quarter, Light rating) {
        access.requireWrite(caseNumber.value(), DataClass.A8);
        jdbc.sql("""
                        insert into bf.quarter_neighbours (case_number, quarter, rating, recorded_at, recorded_by) values (?, ?, ?, ?, ?)""")
                .params(
                        caseNumber.value(),
                        quarter,
                        rating.name(),
                        Timestamp.from(clock.instant()),
                        ActorContext.require().userId())
                .update();
        log.add(caseNumber, CaseEvent.NEIGHBOURS_RATED, Integer.toString(quarter));
    }

    /** The persons' ratings of a quarter, as far as the asker's rows hold them. */
    public List<Rating> of(CaseNumber caseNumber, int quarter) {
        return jdbc.sql("""
                        select r.* from bf.quarter_rating r join bf.person p using (person_id)
                         where r.case_number = ? and r.quarter = ? order by p.member_order""")
                .params(caseNumber.value(), quarter)
                .query((row, n) -> new Rating(
                        row.getObject("person_id", UUID.class),
                        Change.valueOf(row.getString("housing")),
                        Change.valueOf(row.getString("own_contract")),
                        Change.valueOf(row.getString("quality")),
                        Change.valueOf(row.getString("stability")),
                        Change.valueOf(row.getString("integration")),
                        Need.valueOf(row.getString("support_need")),
                        Optional.ofNullable(row.getObject("life_quality", Integer.class))))
                .list();
    }

    /** The landlord's rating of a quarter, as far as the asker's rows hold it. */
    public Optional<Light> neighbours(CaseNumber caseNumber, int quarter) {
        return jdbc.sql("select rating from bf.quarter_neighbours where case_number = ? and quarter = ?")
                .params(caseNumber.value(), quarter)
                .query((row, n) -> Light.valueOf(row.getString(1)))
                .optional();
    }
}
