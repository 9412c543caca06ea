package se.bostadforst.engine;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.bostadforst.access.RoleCatalogue;
import se.bostadforst.engine.ProcessCard.Step;

/** Keeps {@code bpmn/<capability>/README.md} true: the steps of each process in the picture's order, who does them and where they live. */
class ProcessCardTest {

    private static final Path BPMN = Path.of("bpmn");
    private static final Path SOURCES = Path.of("src/main/java/se/bostadforst");
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final RoleCatalogue ROLES = new RoleCatalogue();
    private static final Map<String, Model> MODELS = models().map(Model::read)
            .collect(Collectors.toMap(model -> model.process().getId(), model -> model));

    @Test
    void every_folder_has_its_card() throws IOException {
        try (var entries = Files.list(BPMN)) {
            assertThat(entries.filter(Files::isDirectory))
                    .isNotEmpty()
                    .allSatisfy(
                            folder -> assertThat(folder.resolve("README.md")).exists());
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_card_shows_every_step_from_left_to_right(Path file) {
        var model = Model.read(file);

        assertThat(ProcessCard.read(model.card()).stepsUnder(model.process().getName()))
                .isNotEmpty()
                .isEqualTo(model.steps());
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_card_shows_the_model_and_its_picture(Path file) {
        var id = Model.read(file).process().getId();

        assertThat(ProcessCard.read(file.resolveSibling("README.md")).links())
                .contains(id + ".bpmn", "../../docs/bilder/" + id + ".svg");
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_front_page_leads_to_every_card(Path file) {
        var model = Model.read(file);

        assertThat(ProcessCard.read(BPMN.resolve("README.md")).links())
                .contains(model.capability() + "/README.md#"
                        + ProcessCard.anchor(model.process().getName()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_link_leads_somewhere(Path page) {
        var card = ProcessCard.read(page);

        assertThat(card.links())
                .allSatisfy(
                        link -> assertThat(card.leadsSomewhere(link)).as(link).isTrue());
    }

    static Stream<Path> models() {
        return files(BPMN, ".bpmn").stream();
    }

    static Stream<Path> pages() {
        return Stream.concat(files(BPMN, ".md").stream(), files(Path.of("docs"), ".md").stream());
    }

    private static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().replace('\\', '/').endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process and what its card has to say. */
    private record Model(Path file, BpmnModelInstance bpmn) {

        static Model read(Path file) {
            return new Model(file, Bpmn.readModelFromFile(file.toFile()));
        }

        Process process() {
            return bpmn.getModelElementsByType(Process.class).iterator().next();
        }

        String capability() {
            return file.getParent().getFileName().toString();
        }

        Path card() {
            return file.resolveSibling("README.md");
        }

        /** What stands in a subprocess comes last: it may happen at any time and has no place in the order. */
        List<Step> steps() {
            Comparator<FlowNode> order = comparing((FlowNode node) -> node.getParentElement() instanceof SubProcess);
            return bpmn.getModelElementsByType(FlowNode.class).stream()
                    .filter(node -> node instanceof Activity && !(node instanceof SubProcess)
                            || node instanceof StartEvent && form(node).isPresent())
                    .sorted(order.thenComparing(node -> shape(node).getBounds().getX())
                            .thenComparing(node -> shape(node).getBounds().getY()))
                    .map(node -> new Step(node.getName(), node.getId(), doneBy(node)))
                    .toList();
        }

        private String doneBy(FlowNode node) {
            if (node instanceof UserTask || node instanceof StartEvent) {
                var form = form(node).orElseThrow().substring(capability().length() + 1);
                return "%s → [%s.form](../../forms/%s/%s.form)".formatted(holder(node), form, capability(), form);
            }
            if (node instanceof CallActivity call) {
                var called = MODELS.get(call.getCalledElement());
                var page = called.capability().equals(capability()) ? "" : "../" + called.capability() + "/README.md";
                return "[%s](%s#%s)"
                        .formatted(
                                called.process().getName(),
                                page,
                                ProcessCard.anchor(called.process().getName()));
            }
            return node instanceof BusinessRuleTask rule
                    ? "[%1$s.dmn](%1$s.dmn) genom %2$s".formatted(decision(rule), delegate(node))
                    : delegate(node);
        }

        /** The role of the lane; the gate keeps lane and candidate group the same. */
        private String holder(FlowNode node) {
            var lane = bpmn.getModelElementsByType(Lane.class).stream()
                    .filter(candidate -> candidate.getFlowNodeRefs().contains(node))
                    .findFirst()
                    .orElseThrow();
            return ROLES.role(lane.getId().substring("Lane_".length()))
                    .map(role -> role.label())
                    .orElse(lane.getName());
        }

        private String decision(BusinessRuleTask rule) {
            return bpmn.getModelElementsByType(CamundaProperty.class).stream()
                    .filter(property -> property.getParentElement()
                            .getParentElement()
                            .getParentElement()
                            .equals(rule))
                    .filter(property -> "decision".equals(property.getCamundaName()))
                    .map(CamundaProperty::getCamundaValue)
                    .findFirst()
                    .orElseThrow();
        }

        private static Optional<String> form(FlowNode node) {
            return Optional.ofNullable(node.getAttributeValueNs(CAMUNDA, "formRef"));
        }

        private static String delegate(FlowNode node) {
            var bean = node.getAttributeValueNs(CAMUNDA, "delegateExpression").replaceAll("[${}]", "");
            var type = Character.toUpperCase(bean.charAt(0)) + bean.substring(1);
            var source = files(SOURCES, "/" + type + ".java");
            assertThat(source).as(type).hasSize(1);
            return "[%s](../../%s)".formatted(type, source.get(0).toString().replace('\\', '/'));
        }

        private static BpmnShape shape(FlowNode node) {
            return (BpmnShape) node.getDiagramElement();
        }
    }
}
