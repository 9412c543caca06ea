package se.bostadforst.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.bostadforst.forms.FormRefused;

/** The engine knows where a case is, never what it is about ({@code architecture.md} A2): played with words that occur nowhere else. */
class CanaryTest extends AdmissionTest {

    private static final List<String> CANARIES = List.of(
            "KANARIEFAGEL-ETT",
            "KANARIEFAGEL-TVA",
            "KANARIE-001",
            "KANARIE-002",
            "070-9988776",
            "KANARIESPRAK",
            "KANARIEBARN",
            "KANARIEROST",
            "KANARIESKAL",
            "KANARIEVILLKOR",
            "KANARIEHOT",
            "KANARIEBESLUTARE",
            "KANARIEFEL");

    @Test
    void no_word_about_a_person_reaches_the_engine_the_outbox_or_the_log() throws IOException {
        at("2026-05-18T10:00");
        var admitted = admitted();
        var refused = refusedAsARisk();
        mistakes();

        assertThat(owner.queryForList(
                        "select first_name from bf.person where case_number in (?, ?)",
                        String.class,
                        admitted,
                        refused))
                .as("positive control: the words are where they belong")
                .contains("KANARIEFAGEL-ETT", "KANARIEFAGEL-TVA");
        assertThat(hitsIn("bf", "violence_motivation")).isNotEmpty();
        assertThat(hitsIn("bf", "assistance_decision")).isNotEmpty();
        assertThat(tables("camunda"))
                .hasSizeGreaterThan(40)
                .allSatisfy(table -> assertThat(hitsIn("camunda", table)).isEmpty());
        assertThat(hitsIn("bf", "outbox")).isEmpty();
        assertThat(hitsIn("bf", "case_log")).isEmpty();
        assertThat(hitsIn("bf", "read_log")).isEmpty();
        org.slf4j.LoggerFactory.getLogger("se.bostadforst.CanaryTest").info("positive control: the log is heard");
        assertThat(Files.readString(Path.of("target/application.log")))
                .contains("the log is heard")
                .doesNotContain(CANARIES);
    }

    private String admitted() {
        var nominee = with(
                couple("KANARIEFAGEL-ETT", "KANARIEFAGEL-TVA"),
                "children",
                "JA",
                "identity1",
                "KANARIE-001",
                "identity2",
                "KANARIE-002",
                "phone1",
                "070-9988776",
                "language1",
                "KANARIESPRAK",
                "interpreter1",
                true);
        var caseNumber = upForApproval(HV, nominee);
        runDueJobsUntil("2026-05-25T09:00");
        for (var party : List.of(SSM, SB, LEADER)) {
            as(party).opens("Task_Approve", caseNumber);
        }
        allApprove(caseNumber);
        as(HV).does(
                        "Task_AssessChild",
                        caseNumber,
                        Map.of("assessment", "KANARIEBARN har det bra", "childsView", "KANARIEROST"));
        as(HV).does(
                        "Task_Decide",
                        caseNumber,
                        with(
                                granted(),
                                "reasons",
                                "KANARIESKAL till beslutet",
                                "terms",
                                "KANARIEVILLKOR",
                                "decisionMaker",
                                "KANARIEBESLUTARE"));
        as(HV).does("Task_GiveOffer", caseNumber, offerGiven());
        runDueJobsUntil("2026-06-08T09:00");
        as(HV).does("Task_RecordAnswer", caseNumber, offerAnswered("ACCEPTED", "2026-06-08"));
        as(HV).does("Task_RecordDelivery", caseNumber, delivered("2026-06-08"));
        assertThat(status(caseNumber)).isEqualTo("ANTAGEN");
        return caseNumber;
    }

    private String refusedAsARisk() {
        var caseNumber = as(ST).starts(
                        "admission", with(nominee("KANARIEFAGEL-ETT"), "applied", "JA", "identity1", newIdentity()));
        as(ST).does("Task_ObtainConsent", caseNumber, consentTo("SSM"));
        as(ST).does(
                        "Task_AnswerRequirements",
                        caseNumber,
                        with(
                                requirementsMet(),
                                "violent",
                                "JA",
                                "riskToOthers",
                                "JA",
                                "violenceMotivation",
                                "KANARIEHOT mot personal"));
        as(ST).does("Task_Decide", caseNumber, with(refused(), "reasons", "KANARIESKAL till avslaget"));
        as(ST).does("Task_RecordDelivery", caseNumber, delivered("2026-06-08"));
        return caseNumber;
    }

    /** What goes wrong must not leak either: neither in what is logged nor in what is stored about the failure. */
    private void mistakes() {
        var wrong = new HashMap<>(nominee("KANARIEFEL"));
        wrong.put("identity1", "KANARIEFEL#1");
        wrong.put("KANARIEFEL", "KANARIEFEL");
        assertThatThrownBy(() -> as(HV).starts("admission", wrong)).isInstanceOf(FormRefused.class);
        owner.execute("alter table bf.person add constraint canary check (first_name <> 'KANARIEFEL')");
        try {
            assertThatThrownBy(() -> as(HV).starts("admission", nominee("KANARIEFEL")))
                    .rootCause()
                    .hasMessageContaining("violates check constraint")
                    .hasMessageNotContaining("KANARIE");
        } finally {
            owner.execute("alter table bf.person drop constraint canary");
        }
    }

    private List<String> tables(String schema) {
        return owner.queryForList(
                "select table_name from information_schema.tables where table_schema = ? and table_type = 'BASE TABLE'",
                String.class,
                schema);
    }

    /** The columns of a table in which one of the words stands, in text or in bytes. */
    private List<String> hitsIn(String schema, String table) {
        var hits = new ArrayList<String>();
        var columns = owner.queryForList("""
                select column_name, data_type from information_schema.columns
                 where table_schema = ? and table_name = ? and data_type in ('text', 'character varying', 'character', 'bytea', 'json', 'jsonb')""", schema, table);
        for (var column : columns) {
            var name = "\"" + column.get("column_name") + "\"";
            var found = "bytea".equals(column.get("data_type"))
                    ? "position(convert_to(w, 'UTF8') in t." + name + ") > 0"
                    : "position(w in t." + name + "::text) > 0";
            var count = owner.queryForObject(
                    "select count(*) from " + schema + ".\"" + table + "\" t, unnest(?::text[]) w where " + found,
                    Integer.class,
                    (Object) CANARIES.toArray(String[]::new));
            if (count != null && count > 0) {
                hits.add(table + "." + name);
            }
        }
        return hits;
    }
}
