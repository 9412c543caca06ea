package se.bostadforst.engine.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import se.bostadforst.access.RoleCatalogue;
import se.bostadforst.calendar.Deadlines;
import se.bostadforst.modelling.Decides;
import se.bostadforst.parameters.Periods;

/** A small capability that keeps every rule, and the beans it needs. */
final class GateFixture {

    static final String PROCESS = "bpmn/respite/night-place.bpmn";
    static final String CALLED = "bpmn/respite/arrival.bpmn";
    static final String DECISION = "bpmn/respite/night-place-right.dmn";
    static final String FORM = "forms/respite/assess-need.form";

    private static final Path FOLDER = Path.of("src/test/resources/gate");

    private static final Map<String, Class<?>> BEANS = Map.of(
            "respiteFacts", RespiteFacts.class,
            "decidePlaceDelegate", DecidePlaceDelegate.class,
            "remindSilentDelegate", QuietDelegate.class,
            "listeningDelegate", TellJour.class,
            "tellJour", TellJour.class,
            "routing", Routing.class,
            "periods", Periods.class,
            "deadlines", Deadlines.class);

    private static final FormTable FORMS = new FormTable(List.of(
            field("respite-ask-place", "start", "caseNumber", "text"),
            field("respite-assess-need", "task", "homeUsable", "box"),
            field("respite-assess-need", "task", "note", "text"),
            field("respite-approve-place", "task", "answer", "choice", "YES", "NO"),
            field("respite-receive-person", "task", "arrivedOn", "date")));

    private GateFixture() {}

    private static FormTable.Field field(String form, String at, String key, String type, String... codes) {
        return new FormTable.Field(form, at, key, true, "no", type, Set.of(codes));
    }

    static Gate gate() {
        return gate("unexecuted-decision"::equals);
    }

    static Gate gate(KnownModels known) {
        return new Gate(new RoleCatalogue(), new Beans(), known, FORMS, new EventTable(Map.of()));
    }

    /** The files of the good model, by resource name. */
    static Map<String, byte[]> files() {
        return filesIn(FOLDER);
    }

    static Map<String, byte[]> filesIn(Path folder) {
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static final class Beans implements ModelBeans {

        @Override
        public Optional<Class<?>> type(String name) {
            return Optional.ofNullable(BEANS.get(name));
        }

        @Override
        public Set<String> names() {
            return BEANS.keySet();
        }
    }

    interface RespiteFacts {

        boolean needsPlace(DelegateExecution execution);

        boolean isUrgent(DelegateExecution execution);

        String reason(DelegateExecution execution);

        boolean isUrgentIn(DelegateExecution execution, String unit);
    }

    interface Routing {

        String toUnit(DelegateExecution execution, String role);

        List<String> roleSet(String code);
    }

    abstract static class QuietDelegate implements JavaDelegate {}

    @Decides(
            decision = "night-place-right",
            facts = @Decides.Word(name = "homeUsable"),
            outputs = @Decides.Word(name = "right"))
    abstract static class DecidePlaceDelegate implements JavaDelegate {}

    abstract static class TellJour implements TaskListener {

        @Override
        public void notify(DelegateTask task) {}
    }
}
