package se.bostadforst.admission;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;

/** Urvalskraven (DT-1): the answers, and what the decision table made of them. Each assessment is a round of its own; none is overwritten. */
@Service
@Transactional
public class Requirements {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Parameters parameters;
    private final SwedishCalendar calendar;
    private final CaseAccess access;
    private final CaseLog log;

    Requirements(
            JdbcClient jdbc,
            Clock clock,
            Parameters parameters,
            SwedishCalendar calendar,
            CaseAccess access,
            CaseLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.parameters = parameters;
        this.calendar = calendar;
        this.access = access;
        this.log = log;
    }

    /** Stores the answers of a new round, assessed today. */
    public void answer(CaseNumber caseNumber, RequirementAnswers answers, @Nullable String violenceMotivation) {
        access.requireWrite(caseNumber.value(), DataClass.C9, DataClass.A2);
        var round = jdbc.sql("""
                        insert into bf.admission_assessment (case_number, round, assessed_on, assessed_by, acutely_homeless, current_at_unit,
                            qualifies_training_flat, wants_own_flat, accepts_guide, accepts_cooperation, understands_project,
                            accepts_evaluation, disturbance_eviction, eviction_date, violent, risk_to_others)
                        values (?, (select coalesce(max(round), 0) + 1 from bf.admission_assessment where case_number = ?),
                                ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning round""")
                .params(
                        caseNumber.value(),
                        caseNumber.value(),
                        LocalDate.now(clock),
                        ActorContext.require().userId(),
                        answers.acutelyHomeless().name(),
                        answers.currentAtUnit(),
                        answers.qualifiesTrainingFlat().name(),
                        answers.wantsOwnFlat().name(),
                        answers.acceptsGuide().name(),
                        answers.acceptsCooperation().name(),
                        answers.understandsProject().name(),
                        answers.acceptsEvaluation().name(),
                        answers.disturbanceEviction().name(),
                        answers.evictionDate().orElse(null),
                        answers.violent().name(),
                        answers.riskToOthers().name())
                .query(Integer.class)
                .single();
        if (violenceMotivation != null) {
            jdbc.sql("insert into bf.violence_motivation (case_number, round, motivation) values (?, ?, ?)")
                    .params(caseNumber.value(), round, violenceMotivation)
                    .update();
        }
    }

    /** The facts of the latest round, for the decision table. */
    public Map<String, Object> facts(CaseNumber caseNumber) {
        var latest = latest(caseNumber).orElseThrow();
        return latest.answers().facts(limit(latest.assessedOn()));
    }

    /** The latest answers, for a form that continues them. */
    public Optional<RequirementAnswers> answers(CaseNumber caseNumber) {
        return latest(caseNumber).map(Assessment::answers);
    }

    private record Assessment(LocalDate assessedOn, RequirementAnswers answers) {}

    private Optional<Assessment> latest(CaseNumber caseNumber) {
        return jdbc.sql("select * from bf.admission_assessment where case_number = ? order by round desc limit 1")
                .param(caseNumber.value())
                .query((row, n) -> new Assessment(
                        row.getObject("assessed_on", LocalDate.class),
                        new RequirementAnswers(
                                Answer.valueOf(row.getString("acutely_homeless")),
                                row.getString("current_at_unit"),
                                Answer.valueOf(row.getString("qualifies_training_flat")),
                                Answer.valueOf(row.getString("wants_own_flat")),
                                Answer.valueOf(row.getString("accepts_guide")),
                                Answer.valueOf(row.getString("accepts_cooperation")),
                                Answer.valueOf(row.getString("understands_project")),
                                Answer.valueOf(row.getString("accepts_evaluation")),
                                Answer.valueOf(row.getString("disturbance_eviction")),
                                Optional.ofNullable(row.getObject("eviction_date", LocalDate.class)),
                                Answer.valueOf(row.getString("violent")),
                                Answer.valueOf(row.getString("risk_to_others")))))
                .optional();
    }

    /**
     * Stores what the decision table found: any NEJ means not eligible, otherwise any unanswered means incomplete (DT-1).
     *
     * @param hits the table's rows with {@code code} and {@code verdict}
     */
    public Selection conclude(CaseNumber caseNumber, List<Map<String, Object>> hits, String ruleVersion) {
        var refused = codes(hits, "NEJ");
        var missing = codes(hits, "OBESVARAT");
        var result = !refused.isEmpty()
                ? Selection.Result.NOT_ELIGIBLE
                : missing.isEmpty() ? Selection.Result.ELIGIBLE : Selection.Result.INCOMPLETE;
        var codes = result == Selection.Result.NOT_ELIGIBLE ? refused : missing;
        var earliest = refused.equals(List.of("R7"))
                ? answers(caseNumber).flatMap(RequirementAnswers::evictionDate).map(this::firstDayAfterLookback)
                : Optional.<LocalDate>empty();
        jdbc.sql("""
                        insert into bf.assessment_outcome (case_number, round, outcome, reason_codes, earliest_new_date, rule_version, decided_at)
                        values (?, (select coalesce(max(round), 0) from bf.admission_assessment where case_number = ?), ?, ?, ?, ?, ?)""")
                .params(
                        caseNumber.value(),
                        caseNumber.value(),
                        result.name(),
                        String.join(",", codes),
                        earliest.orElse(null),
                        ruleVersion,
                        Timestamp.from(clock.instant()))
                .update();
        log.add(
                caseNumber,
                CaseEvent.ASSESSED,
                result.label()
                        + (codes.isEmpty() ? "" : " (" + String.join(", ", codes) + ")")
                        + earliest.map(day -> ", tidigast ny prövning " + SwedishDates.iso(day))
                                .orElse(""));
        return new Selection(result, codes, earliest);
    }

    /** The latest outcome with its grounds; the unit's own. */
    public Optional<Selection> selection(CaseNumber caseNumber) {
        return jdbc.sql(
                        "select outcome, reason_codes, earliest_new_date from bf.assessment_outcome where case_number = ? order by round desc limit 1")
                .param(caseNumber.value())
                .query((row, n) -> new Selection(
                        Selection.Result.valueOf(row.getString(1)),
                        Arrays.stream(row.getString(2).split(","))
                                .filter(code -> !code.isEmpty())
                                .toList(),
                        Optional.ofNullable(row.getObject(3, LocalDate.class))))
                .optional();
    }

    /** The latest outcome, yes or no, for those who may not know why. */
    public Optional<Selection.Result> outcome(CaseNumber caseNumber) {
        return jdbc.sql("select outcome from bf.assessment_outcome where case_number = ? order by round desc limit 1")
                .param(caseNumber.value())
                .query((row, n) -> Selection.Result.valueOf(row.getString(1)))
                .optional();
    }

    /** The motivation of the latest round's assessment of violence and risk, for the few who may read it. */
    public Optional<String> violenceMotivation(CaseNumber caseNumber) {
        return jdbc.sql(
                        "select motivation from bf.violence_motivation where case_number = ? order by round desc limit 1")
                .param(caseNumber.value())
                .query(String.class)
                .optional();
    }

    private LocalDate limit(LocalDate assessedOn) {
        return calendar.monthsFrom(assessedOn, -parameters.intValue(Parameter.EVICTION_LOOKBACK_MONTHS, assessedOn));
    }

    private LocalDate firstDayAfterLookback(LocalDate evicted) {
        var day = calendar.monthsFrom(
                evicted, parameters.intValue(Parameter.EVICTION_LOOKBACK_MONTHS, LocalDate.now(clock)));
        while (evicted.isAfter(limit(day))) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static List<String> codes(List<Map<String, Object>> hits, String verdict) {
        return hits.stream()
                .filter(hit -> verdict.equals(hit.get("verdict")))
                .map(hit -> (String) hit.get("code"))
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }
}
