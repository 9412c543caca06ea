package se.bostadforst.guides;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.AppTest;
import se.bostadforst.Visitor;
import se.bostadforst.browser.Pictures;

/** Every task a role can get stands in that role's guide, no other does, and the guides are read in the application. */
class RoleGuidesTest extends AppTest {

    private static final Path GUIDES = Path.of("docs", "roller");
    private static final Pattern SHORTCUT = Pattern.compile("key: '([^']+)'");
    private static final Pattern TOLD_KEYS = Pattern.compile("(?m)^\\| (Ctrl [^|]+?) \\|");
    private static final Path PICTURES = Path.of("docs", "bilder");
    private static final long LARGEST_PICTURE = 120_000;
    private static final Pattern IN_UNIT = Pattern.compile("'([a-z_]+)'");
    private static final Pattern NAMED = Pattern.compile("(?m)^\\| \\*\\*([^*]+)\\*\\*");
    private static final List<String> APPROVERS = List.of("ssm_chef", "sb_forvaltare", "projektledare");

    @LocalServerPort
    private int port;

    @Test
    void each_role_finds_its_tasks_and_no_others() throws IOException {
        var modelled = new TreeSet<String>();
        try (var models = Files.walk(Path.of("bpmn"))) {
            models.filter(file -> file.toString().endsWith(".bpmn"))
                    .flatMap(file ->
                            Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream())
                    .forEach(task -> roles(task).forEach(role -> modelled.add(role + ": " + task.getName())));
        }
        var told = new TreeSet<String>();
        try (var guides = Files.list(GUIDES)) {
            guides.forEach(file -> NAMED.matcher(text(file))
                    .results()
                    .forEach(
                            task -> told.add(file.getFileName().toString().replace(".md", "") + ": " + task.group(1))));
        }
        assertThat(modelled).isNotEmpty();
        assertThat(told).isEqualTo(modelled);
    }

    @Test
    void they_are_pages_of_the_application_for_whoever_has_signed_in() {
        var guide = Visitor.signedIn(port, "ssm_vagledare1");
        assertThat(guide.get("/handledning").body())
                .contains("Vägledare på Stockholms Stadsmission", "Första dagen", "href=\"/handledning/personal\"")
                .satisfies(page -> assertThat(page.indexOf("Vägledare på"))
                        .as("one's own role first")
                        .isLessThan(page.indexOf("Första dagen")));
        assertThat(guide.get("/handledning/ssm_vagledare").body())
                .contains("<strong>Skriv månadsrapport</strong>", "<table>")
                .doesNotContain("**", "|---|");
        assertThat(guide.get("/handledning/personal").body())
                .contains("Listorna")
                .doesNotContain(".md");
        assertThat(guide.get("/handledning/finns-inte").statusCode()).isEqualTo(404);
        assertThat(guide.get("/handledning/bilder/finns-inte.png").statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get("/handledning").body()).doesNotContain("Vägledare på");
    }

    @Test
    void the_keys_told_on_the_first_day_are_the_task_lists_own() {
        var keys = SHORTCUT.matcher(text(Path.of(
                        "src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/config.js")))
                .results()
                .map(found -> found.group(1).replace("+", " + ").toLowerCase(Locale.ROOT))
                .toList();
        assertThat(keys).isNotEmpty();
        var told = TOLD_KEYS
                .matcher(text(GUIDES.resolve("forsta-dagen.md")))
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void every_picture_is_shown_somewhere_with_words_and_every_one_that_is_shown_exists() throws IOException {
        var shown = Pictures.inGuides();
        assertThat(shown).allSatisfy(picture -> {
            assertThat(picture.file()).as(picture.guide().toString()).isRegularFile();
            assertThat(Files.size(picture.file())).as(picture.file().toString()).isLessThanOrEqualTo(LARGEST_PICTURE);
            assertThat(picture.words())
                    .as(picture.guide() + " " + picture.file())
                    .hasSizeGreaterThan(20);
        });
        try (var files = Files.walk(PICTURES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".png")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(shown)
                            .as("shown nowhere: " + file)
                            .anyMatch(picture -> picture.file().equals(file)));
        }
    }

    @Test
    void each_role_sees_its_pictures_in_the_application_as_well() {
        var reader = Visitor.signedIn(port, "ssm_vagledare1");
        var here = Pictures.inGuides().stream()
                .filter(picture -> picture.guide().startsWith(GUIDES))
                .toList();
        assertThat(here.stream()
                        .map(picture -> picture.guide().getFileName().toString())
                        .distinct())
                .as("every role's guide has a picture")
                .hasSize(guideCount());
        for (var picture : here) {
            assertThat(picture.file()).as("only these are packed").startsWithRaw(PICTURES.resolve("roller"));
            var answer = reader.get("/handledning/bilder/" + picture.file().getFileName());
            assertThat(answer.statusCode()).as(picture.file().toString()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
        }
        assertThat(reader.get("/handledning/ssm_vagledare").body())
                .contains("<img src=\"/handledning/bilder/vagledare-mote-mobil.png\" alt=\"Stödmöten på telefonen");
    }

    private static int guideCount() {
        return java.util.Objects.requireNonNull(GUIDES.toFile().list()).length;
    }

    private static Set<String> roles(UserTask task) {
        var groups = task.getCamundaCandidateGroups();
        if ("${party}".equals(groups)) {
            return Set.copyOf(APPROVERS);
        }
        if (!groups.startsWith("${")) {
            return Set.of(groups.split(","));
        }
        return IN_UNIT.matcher(groups).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
