package se.bostadforst.engine.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a designer sees while drawing says the same about the project's diagrams as the gate does. Needs Node. */
class BpmnLintTest {

    private static final Path LINT = Path.of("src/lint");
    private static final int NOTHING_TO_LINT = 2;

    @TempDir
    private Path folder;

    @BeforeAll
    static void the_linter_is_there() throws IOException, InterruptedException {
        assumeTrue(isOnPath("node") && isOnPath("npm"), "Node is not installed");
        if (!Files.isDirectory(LINT.resolve("node_modules"))) {
            assertPasses(run("npm", "ci", "--no-audit", "--no-fund"));
        }
    }

    @Test
    void the_diagrams_of_the_project_have_no_error() throws IOException, InterruptedException {
        assumeTrue(Files.isDirectory(Path.of("bpmn/admission")), "No diagrams yet");

        assertPasses(run("npm", "run", "--silent", "lint"));
    }

    @Test
    void a_folder_without_diagrams_does_not_pass_for_a_good_one() throws IOException, InterruptedException {
        assertThat(run("node", "lint.js", folder.toString()).code()).isEqualTo(NOTHING_TO_LINT);
    }

    @Test
    void every_lint_rule_finds_its_fault() throws IOException, InterruptedException {
        assertPasses(run("npm", "test", "--silent"));
    }

    private static void assertPasses(Result result) {
        assertThat(result.code()).as(result.output().replace("%", "%%")).isZero();
    }

    private static Result run(String... command) throws IOException, InterruptedException {
        var log = Files.createTempFile("lint", ".log");
        try {
            var process = new ProcessBuilder(command)
                    .directory(LINT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Result(-1, "No answer within three minutes: " + String.join(" ", command));
            }
            return new Result(process.exitValue(), Files.readString(log, UTF_8));
        } finally {
            Files.delete(log);
        }
    }

    private static boolean isOnPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    private record Result(int code, String output) {}
}
