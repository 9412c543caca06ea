package se.bostadforst.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

    private final Gate gate = GateFixture.gate();
    private final Map<String, byte[]> files = GateFixture.files();

    @Test
    void a_model_that_keeps_every_rule_passes() {
        assertThat(gate.check(files)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource({
        "se.bostadforst.engine.gate.TaskMutations#roles",
        "se.bostadforst.engine.gate.TaskMutations#times",
        "se.bostadforst.engine.gate.TaskMutations#forms",
        "se.bostadforst.engine.gate.ModelMutations#processes",
        "se.bostadforst.engine.gate.ModelMutations#names",
        "se.bostadforst.engine.gate.ModelMutations#gateways",
        "se.bostadforst.engine.gate.ModelMutations#calls",
        "se.bostadforst.engine.gate.ModelMutations#decisions",
        "se.bostadforst.engine.gate.ModelMutations#layout",
        "se.bostadforst.engine.gate.CodeMutations#conditions",
        "se.bostadforst.engine.gate.CodeMutations#expressions",
        "se.bostadforst.engine.gate.CodeMutations#delegates",
        "se.bostadforst.engine.gate.CodeMutations#forbidden",
        "se.bostadforst.engine.gate.CodeMutations#variables"
    })
    void one_fault_gives_one_finding(Mutation mutation) {
        mutation.applyTo(files);

        assertOnlyFinding(mutation.resource(), mutation.element(), mutation.sentence());
    }

    @ParameterizedTest
    @MethodSource("se.bostadforst.engine.gate.ModelMutations#ids")
    void an_id_says_what_the_element_is(String good, String bad, String sentence) {
        replaceEverywhere(GateFixture.PROCESS, good, bad);

        assertOnlyFinding(GateFixture.PROCESS, bad, sentence);
    }

    @Test
    void a_script_task_is_refused() {
        replaceEverywhere(GateFixture.PROCESS, "bpmn:serviceTask", "bpmn:scriptTask");

        assertOnlyFinding(GateFixture.PROCESS, "Task_RemindSilent", "Skript är inte tillåtna");
    }

    @Test
    void a_question_that_may_have_several_answers_needs_a_way_out_too() {
        replaceEverywhere(GateFixture.PROCESS, "bpmn:exclusiveGateway", "bpmn:inclusiveGateway");
        assertThat(gate.check(files)).isEmpty();

        replaceEverywhere(GateFixture.PROCESS, " default=\"Flow_NotNeeded\"", "");

        assertOnlyFinding(GateFixture.PROCESS, "Gateway_PlaceNeeded", "inget standardflöde");
    }

    @Test
    void the_process_is_called_what_the_file_is_called() {
        files.put("bpmn/respite/coming.bpmn", files.remove(GateFixture.CALLED));

        assertOnlyFinding("bpmn/respite/coming.bpmn", "arrival", "detsamma som filens namn, ”coming”");
    }

    @Test
    void only_one_pool_has_a_process() {
        replaceEverywhere(
                GateFixture.CALLED,
                "</bpmn:collaboration>",
                "<bpmn:participant id=\"Participant_2\" name=\"Annan\" processRef=\"other\" /></bpmn:collaboration>");
        replaceEverywhere(
                GateFixture.CALLED,
                "</bpmn:process>",
                "</bpmn:process><bpmn:process id=\"other\" name=\"Annan\" isExecutable=\"true\" camunda:historyTimeToLive=\"P1825D\">"
                        + "<bpmn:documentation>En annan.</bpmn:documentation></bpmn:process>");
        replaceEverywhere(
                GateFixture.CALLED,
                "</bpmndi:BPMNPlane>",
                "<bpmndi:BPMNShape id=\"P2_di\" bpmnElement=\"Participant_2\"><dc:Bounds x=\"1\" y=\"1\" width=\"9\" height=\"9\" /></bpmndi:BPMNShape></bpmndi:BPMNPlane>");

        assertOnlyFinding(GateFixture.CALLED, "Participant_2", "fler än en pool");
    }

    @Test
    void a_file_without_a_process_is_refused() {
        put(
                "bpmn/respite/empty.bpmn",
                "<definitions xmlns=\"%s\" id=\"D\" targetNamespace=\"x\" />".formatted(Xml.BPMN));

        assertOnlyFinding("bpmn/respite/empty.bpmn", "process", "Filen har ingen process");
    }

    @Test
    void a_table_is_called_what_the_file_is_called_and_its_id_is_its_own() {
        files.put("bpmn/respite/other.dmn", files.get(GateFixture.DECISION));

        assertThat(sentences())
                .hasSize(2)
                .anyMatch(sentence -> sentence.contains("ingen beslutstabell med filens namn som id, ”other”"))
                .anyMatch(sentence -> sentence.contains("finns i fler än en fil"));
    }

    @Test
    void files_that_cannot_be_read_are_named() {
        put(GateFixture.DECISION, "<definitions/>");
        put(GateFixture.FORM, "{");
        put(GateFixture.CALLED, "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>");

        assertThat(gate.check(files))
                .extracting(Finding::resource, Finding::elementId)
                .contains(
                        tuple(GateFixture.DECISION, "fil"),
                        tuple(GateFixture.FORM, "fil"),
                        tuple(GateFixture.CALLED, "fil"));
        assertThat(sentences()).anyMatch(sentence -> sentence.contains("DOCTYPE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "night-place.bpmn20.xml",
                "bpmn/respite/Night.bpmn",
                "bpmn/respite/a.form",
                "forms/respite/x.html",
                "bpmn/x.cmmn",
                "x.groovy"
            })
    void a_file_that_is_not_part_of_a_model_is_refused(String name) {
        put(name, "x");

        assertOnlyFinding(name, "filnamn", "Filen ska heta");
    }

    @Test
    void one_folder_is_delivered_at_a_time() {
        put("forms/support/plan.form", "{\"id\": \"support-plan\", \"components\": []}");

        assertOnlyFinding(Findings.DELIVERY, "filnamn", "olika mappar: respite, support");
    }

    @Test
    void a_table_or_a_form_alone_is_no_delivery() {
        files.keySet().removeIf(name -> name.endsWith(".bpmn"));

        assertOnlyFinding(Findings.DELIVERY, "filnamn", "Sänd hela mappen på en gång");
    }

    @Test
    void a_designer_who_sends_one_diagram_alone_is_told_to_send_the_folder() {
        files.keySet().retainAll(List.of(GateFixture.PROCESS));

        assertThat(sentences()).hasSize(6).allMatch(sentence -> sentence.contains("hela mappen"));
    }

    private void assertOnlyFinding(String resource, String elementId, String sentence) {
        var findings = gate.check(files);

        assertThat(findings).as("%s", findings).hasSize(1).first().satisfies(finding -> {
            assertThat(finding.resource()).isEqualTo(resource);
            assertThat(finding.elementId()).isEqualTo(elementId);
            assertThat(finding.sentence()).contains(sentence);
        });
    }

    private List<String> sentences() {
        return gate.check(files).stream().map(Finding::sentence).toList();
    }

    private void replaceEverywhere(String resource, String from, String to) {
        var text = new String(files.get(resource), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        put(resource, text.replace(from, to));
    }

    private void put(String resource, String content) {
        files.put(resource, content.getBytes(StandardCharsets.UTF_8));
    }
}
