package se.bostadforst.engine.gate;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelException;
import org.w3c.dom.Document;
import se.bostadforst.forms.FormSchema;

/** What is deployed together: the processes, decisions and forms of one capability's folders. */
final class Delivery {

    private static final Pattern NAME = Pattern.compile(
            "(?:bpmn/([a-z][a-z0-9-]*)/([a-z][a-z0-9-]*)\\.(bpmn|dmn)|forms/([a-z][a-z0-9-]*)/([a-z][a-z0-9-]*)\\.(form))");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<ProcessFile> processes = new ArrayList<>();
    private final List<DecisionFile> decisions = new ArrayList<>();
    private final List<FormFile> forms = new ArrayList<>();
    private final TreeSet<String> folders = new TreeSet<>();

    private Delivery() {}

    /** Reads the files it can and reports the others. */
    static Delivery read(Map<String, byte[]> resources, Findings findings) {
        var delivery = new Delivery();
        new TreeMap<>(resources).forEach((resource, content) -> {
            var name = NAME.matcher(resource);
            if (name.matches()) {
                delivery.read(resource, name, content, findings);
            } else {
                findings.add(
                        resource,
                        "filnamn",
                        "Filen ska heta bpmn/<mapp>/<namn>.bpmn, bpmn/<mapp>/<namn>.dmn eller forms/<mapp>/<namn>.form, med små bokstäver a–z,"
                                + " siffror och bindestreck. Andra filer tas inte emot.");
            }
        });
        if (delivery.folders.size() > 1) {
            findings.add(
                    Findings.DELIVERY,
                    "filnamn",
                    "Filerna hör till olika mappar: %s. Sänd en mapp i taget.",
                    String.join(", ", delivery.folders));
        }
        if (resources.keySet().stream().noneMatch(resource -> resource.endsWith(".bpmn"))) {
            findings.add(
                    Findings.DELIVERY,
                    "filnamn",
                    "Ingen process är med. Sänd hela mappen på en gång: alla .bpmn, .dmn och .form tillsammans.");
        }
        return delivery;
    }

    List<ProcessFile> processes() {
        return processes;
    }

    List<DecisionFile> decisions() {
        return decisions;
    }

    List<FormFile> forms() {
        return forms;
    }

    /** The capability, which is the name of the folder; the first one when several were mixed. */
    String folder() {
        return folders.isEmpty() ? "" : folders.first();
    }

    private void read(String resource, Matcher name, byte[] content, Findings findings) {
        boolean isForm = name.group(6) != null;
        var folder = name.group(isForm ? 4 : 1);
        var file = name.group(isForm ? 5 : 2);
        folders.add(folder);
        if (isForm) {
            readForm(resource, folder + "-" + file, content, findings);
        } else {
            readModel(resource, file, "bpmn".equals(name.group(3)), content, findings);
        }
    }

    private void readForm(String resource, String expectedId, byte[] content, Findings findings) {
        try {
            var json = JSON.readTree(content);
            var faults = new TreeMap<String, String>();
            FormInput.in(json)
                    .forEach(input ->
                            FormFieldRules.patternFault(input).ifPresent(fault -> faults.put(input.key(), fault)));
            faults.forEach((key, fault) -> findings.add(resource, key, "%s", fault));
            if (faults.isEmpty()) {
                forms.add(new FormFile(
                        resource, expectedId, FormSchema.parse(new String(content, StandardCharsets.UTF_8)), json));
            }
        } catch (IOException | IllegalArgumentException e) {
            findings.add(
                    resource,
                    "fil",
                    "Filen går inte att läsa som formulär (%s). Öppna den i Camunda Modeler och spara den på nytt.",
                    e.getMessage());
        }
    }

    private void readModel(String resource, String file, boolean isProcess, byte[] content, Findings findings) {
        try {
            var xml = Xml.parse(content);
            var repeated = Xml.repeatedIds(xml);
            var loose = Xml.looseEnds(xml);
            loose.forEach(id -> findings.add(
                    resource,
                    id,
                    "Flödet eller händelsen har en lös ände: den sitter inte på något steg. Ta bort den och rita den på nytt; resten av filen granskas när det är"
                            + " gjort."));
            if (repeated.isEmpty() && loose.isEmpty()) {
                readModel(resource, file, isProcess, content, xml);
            }
            repeated.forEach(id -> findings.add(
                    resource,
                    id,
                    "Fler än ett element har id:t ”%s”. Ge varje element ett eget id; resten av filen granskas när det är gjort.",
                    id));
        } catch (IOException | ModelException e) {
            findings.add(
                    resource,
                    "fil",
                    "Filen går inte att läsa som %s (%s). Öppna den i Camunda Modeler och spara den på nytt.",
                    isProcess ? "BPMN" : "DMN",
                    rootMessage(e));
        }
    }

    private void readModel(String resource, String file, boolean isProcess, byte[] content, Document xml) {
        var stream = new ByteArrayInputStream(content);
        if (isProcess) {
            processes.add(new ProcessFile(resource, file, Bpmn.readModelFromStream(stream), xml));
        } else {
            decisions.add(new DecisionFile(resource, file, Dmn.readModelFromStream(stream), xml));
        }
    }

    private static String rootMessage(Throwable e) {
        return e.getCause() == null ? e.getMessage() : rootMessage(e.getCause());
    }
}
