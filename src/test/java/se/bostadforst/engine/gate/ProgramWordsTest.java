package se.bostadforst.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.util.ClassUtils;
import se.bostadforst.access.CsvResource;
import se.bostadforst.admission.Answer;
import se.bostadforst.admission.RequirementAnswers;
import se.bostadforst.modelling.Decides;
import se.bostadforst.modelling.Decides.Word;

/** What the gate says that the program knows is what the program's text says, so neither can change alone. */
class ProgramWordsTest {

    private static final Path MAIN = Path.of("src/main/java/se/bostadforst");
    private static final Pattern READS = Pattern.compile(
            "answers\\s*\\.(text|optionalText|choice|yes|date|optionalDate|ticked)\\(\\s*\"(\\w+)\"(\\s*\\+\\s*\\w+)?(?:,\\s*([\\w.]+)\\.class)?");
    private static final Pattern SHOWS = Pattern.compile("values\\s*\\.put\\(\\s*\"(\\w+)\"|Map\\.of\\(\"(\\w+)\"");
    private static final Map<String, Set<String>> KINDS = Map.of(
            "text", Set.of("text", "choice"),
            "optionalText", Set.of("text", "choice"),
            "choice", Set.of("choice"),
            "yes", Set.of("box"),
            "date", Set.of("date"),
            "optionalDate", Set.of("date"),
            "ticked", Set.of("list"));

    /** Shown to people and never read: that the box is ticked is seen to by the form itself. */
    private static final Set<String> ONLY_IN_THE_FORM = Set.of("informed", "complete");

    @ParameterizedTest
    @ValueSource(strings = {"admission", "assistance"})
    void the_forms_table_has_the_keys_the_room_reads(String room) {
        var reads = new TreeMap<String, MatchResult>();
        matches(room + "/form", READS).forEach(read -> keys(read).forEach(key -> reads.put(key, read)));
        var answers = fields(room).filter(FormTable.Field::isAnswer).toList();

        assertThat(set(answers.stream().map(FormTable.Field::key).filter(key -> !ONLY_IN_THE_FORM.contains(key))))
                .isEqualTo(reads.keySet());
        for (var field : answers) {
            var read = reads.get(field.key());
            if (read != null) {
                assertThat(KINDS.get(read.group(1))).as("%s", field).contains(field.type());
                codes(read).ifPresent(codes -> assertThat(codes).as("%s", field).containsAll(field.codes()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"admission", "assistance"})
    void the_forms_table_shows_what_the_room_shows(String room) {
        var shown = set(Stream.concat(matches(room + "/form", SHOWS), matches("casefile", SHOWS))
                .map(show -> show.group(1) == null ? show.group(2) : show.group(1)));

        assertThat(set(fields(room).filter(field -> !field.isAnswer()).map(FormTable.Field::key)))
                .isSubsetOf(shown);
    }

    @Test
    void the_messages_are_those_the_program_sends() {
        assertThat(EventTable.ours().of("message"))
                .isEqualTo(set(matches("", Pattern.compile("correlate\\(\\s*\"([\\w.]+)\""))
                        .map(sent -> sent.group(1))));
    }

    @Test
    void the_step_that_tries_the_requirements_gives_the_table_what_it_says() {
        var agreed = AnnotationUtils.findAnnotation(
                BuildGate.beans().type("evaluateRequirementsDelegate").orElseThrow(), Decides.class);
        var facts = new RequirementAnswers(
                        Answer.JA,
                        "HV",
                        Answer.NEJ,
                        Answer.JA,
                        Answer.JA,
                        Answer.JA,
                        Answer.JA,
                        Answer.JA,
                        Answer.NEJ,
                        Optional.empty(),
                        Answer.NEJ,
                        Answer.NEJ)
                .facts(LocalDate.of(2026, 1, 1));

        assertThat(Arrays.stream(agreed.facts()).map(Word::name)).containsExactlyInAnyOrderElementsOf(facts.keySet());
        for (var word : agreed.facts()) {
            if (word.codes().length > 0) {
                assertThat(facts.get(word.name())).as(word.name()).isIn((Object[]) word.codes());
            }
            if (List.of(word.codes()).contains("JA")) {
                assertThat(word.codes())
                        .containsExactlyInAnyOrder(
                                Arrays.stream(Answer.values()).map(Answer::name).toArray(String[]::new));
            }
        }
    }

    private static Stream<FormTable.Field> fields(String room) {
        return CsvResource.rows(FormTable.TABLE).stream()
                .map(FormTable::field)
                .filter(field -> field.form().startsWith(room + "-"));
    }

    /** Two persons, two keys. */
    private static Stream<String> keys(MatchResult read) {
        return read.group(3) == null ? Stream.of(read.group(2)) : Stream.of(read.group(2) + 1, read.group(2) + 2);
    }

    private static Optional<Set<String>> codes(MatchResult read) {
        return Optional.ofNullable(read.group(4))
                .map(name -> set(Stream.of("admission", "assistance", "assistance.appeal", "casefile")
                        .map(room -> "se.bostadforst." + room + "." + name.replace('.', '$'))
                        .filter(type -> ClassUtils.isPresent(type, null))
                        .flatMap(type -> Arrays.stream(
                                ClassUtils.resolveClassName(type, null).getEnumConstants()))
                        .map(constant -> ((Enum<?>) constant).name())));
    }

    private static Set<String> set(Stream<String> words) {
        return new TreeSet<>(words.toList());
    }

    private static Stream<MatchResult> matches(String folder, Pattern pattern) {
        try (var files = Files.walk(MAIN.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream()
                    .flatMap(file -> pattern.matcher(text(file)).results());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
