package se.bostadforst.forgery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was tried by which way, and what should not have been answered so. */
final class Attempts {

    private static final List<String> INSIDE =
            List.of("Exception", "ENGINE-", "org.camunda", "java.", "permission", "SQL", "KANARIE");

    private final Map<String, Integer> tried = new TreeMap<>();
    private final List<String> accepted = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    void refused(String way, String what, HttpResponse<String> answer) {
        tried.merge(way, 1, Integer::sum);
        var seen = way + ", " + what + ": " + answer.statusCode() + " " + answer.body();
        if (answer.statusCode() < 400) {
            accepted.add(seen);
        } else if (answer.statusCode() >= 500) {
            faults.add(seen);
        }
        if (INSIDE.stream().anyMatch(answer.body()::contains)) {
            told.add(seen);
        }
    }

    /** In Java: an exception of that kind, and no other. */
    void refused(String way, String what, Class<? extends Exception> as, Runnable click) {
        tried.merge(way, 1, Integer::sum);
        try {
            click.run();
            accepted.add(way + ", " + what);
        } catch (RuntimeException e) {
            if (!as.isInstance(e)) {
                faults.add(way + ", " + what + ": " + e);
            }
        }
    }

    Map<String, Integer> tried() {
        return tried;
    }

    int total() {
        return tried.values().stream().mapToInt(Integer::intValue).sum();
    }

    void assertAllRefused() {
        assertThat(accepted).as("accepted").isEmpty();
        assertThat(faults).as("5xx").isEmpty();
        assertThat(told).as("told what is inside").isEmpty();
    }
}
