package se.bostadforst.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.Visitor;
import se.bostadforst.forms.FieldError;
import se.bostadforst.forms.FormDesk;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.forms.FormSchema;
import se.bostadforst.report.FoundationReport;
import se.bostadforst.report.FoundationReport.Chapter;

/**
 * Thousands of answers nobody would write, to every form of the house, held against a second opinion: what the oracle refuses is refused
 * at exactly its fields, and what it accepts is accepted. {@code -Dbostadforst.fuzz.tries=1000000} goes on for longer (a tenth of them
 * through the engine, a tenth through Tasklist) and
 * {@code -Dbostadforst.fuzz.seed} elsewhere.
 */
class FormFuzzTest extends OpenForms {

    private static final int TRIES = Integer.getInteger("bostadforst.fuzz.tries", 3_000);
    private static final long SEED = Long.getLong("bostadforst.fuzz.seed", 20261129L);
    private static final int MOST_SHOWN = 12;
    private static final List<String> LIES =
            List.of("Integer", "Date", "Bytes", "Boolean", "Null", "Xml", "Json", "Number", "Finns inte");

    @Autowired
    private FormDesk desk;

    @LocalServerPort
    private int port;

    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Visitor> visitors = new LinkedHashMap<>();

    @Test
    void no_answer_is_taken_that_should_be_refused_and_none_refused_that_is_right() {
        var desks = openAll();
        openHomes(desks);
        openTakeovers(desks);
        openAppeals(desks);
        openRespite(desks);
        openOnCall(desks);
        var oracles = FormOracle.all();
        assertThat(desks.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        oracles.stream().map(FormOracle::id).toList());
        var untouched =
                desks.values().stream().flatMap(d -> d.taskId().stream()).toList();

        JqwikSession.run(() -> {
            for (var form : oracles) {
                var open = desks.get(form.id());
                var random = new Random(SEED + form.id().hashCode());
                atTheDesk(form, open, random, TRIES / oracles.size());
                throughTheEngine(form, open, random, TRIES / 10 / oracles.size());
                throughTasklist(form, open, random, TRIES / 10 / oracles.size());
            }
        });

        assertThat(faults.stream().limit(MOST_SHOWN).toList())
                .as(faults.size() + " faults " + counts)
                .isEmpty();
        assertThat(untouched)
                .allSatisfy(
                        task -> assertThat(owner.queryForList("select 1 from camunda.act_ru_task where id_ = ?", task))
                                .hasSize(1));
        report(oracles.size());
    }

    /** The check itself, with and without a mistake. */
    private void atTheDesk(FormOracle form, OpenForms.Desk open, Random random, int tries) {
        var schema = FormSchema.parse(form.text());
        var samples = sampler(FormAnswerSamples.changed(form, open.shown()));
        var rightOnes = sampler(FormAnswerSamples.right(form, open.shown()));
        for (var n = 0; n < tries; n++) {
            var answers = n % 10 == 0
                    ? rightOnes.next(random).value()
                    : samples.next(random).value();
            var wrong = form.wrong(answers, open.shown());
            judge("skrivbordet", form, answers, wrong, () -> desk.check(schema, open.shown(), answers));
        }
    }

    /** The engine's form service; the task is still open after every refusal. */
    private void throughTheEngine(FormOracle form, OpenForms.Desk open, Random random, int tries) {
        var samples = sampler(FormAnswerSamples.changed(form, open.shown()));
        for (var n = 0; n < tries; ) {
            var answers = samples.next(random).value();
            var wrong = form.wrong(answers, open.shown());
            if (!wrong.isEmpty()) {
                judge("motorn", form, answers, wrong, () -> submit(open, answers));
                n++;
            }
        }
    }

    private void throughTasklist(FormOracle form, OpenForms.Desk open, Random random, int tries) {
        var visitor = visitors.computeIfAbsent(open.userId(), user -> Visitor.signedIn(port, user));
        var path = open.taskId()
                .map(task -> Visitor.ENGINE + "/task/" + task + "/submit-form")
                .orElseGet(() -> Visitor.ENGINE + "/process-definition/"
                        + models.createProcessDefinitionQuery()
                                .processDefinitionKey(processOf(form.id()))
                                .latestVersion()
                                .singleResult()
                                .getId()
                        + "/submit-form");
        var samples = sampler(FormAnswerSamples.changed(form, open.shown()));
        for (var n = 0; n < tries; ) {
            var sent = asSent(samples.next(random).value());
            if (form.wrong(sent, open.shown()).isEmpty()) {
                continue;
            }
            n++;
            var body = body(sent, random.nextInt(4) == 0 ? random : null);
            var answer = visitor.post(path, body.text());
            judge(form, sent, form.wrong(sent, open.shown()), body.typesClaimed(), answer.statusCode(), answer.body());
        }
    }

    private void judge(String way, FormOracle form, Map<String, Object> answers, Set<String> wrong, Runnable click) {
        count(way + (wrong.isEmpty() ? " rätta" : " fel"));
        try {
            click.run();
            if (!wrong.isEmpty()) {
                fault(way + " fel antagna", form, answers, "accepted, wrong at " + wrong);
            }
        } catch (FormRefused refused) {
            var keys =
                    new TreeSet<>(refused.errors().stream().map(FieldError::key).toList());
            if (wrong.isEmpty()) {
                fault(way + " fel avvisade", form, answers, refused.errors().toString());
            } else if (!keys.equals(wrong)) {
                fault(way + " fel fält", form, answers, "refused at " + keys + ", wrong at " + wrong);
            }
            refused.errors().stream()
                    .filter(error -> !Sentences.known(error.message()))
                    .forEach(error -> fault(way + " okänd mening", form, answers, error.toString()));
        } catch (RuntimeException broken) {
            fault(way + " brast", form, answers, broken.toString());
        }
    }

    private void judge(
            FormOracle form,
            Map<String, Object> answers,
            Set<String> wrong,
            boolean typesClaimed,
            int status,
            String body) {
        count("tasklist fel");
        if (status >= 500) {
            fault("tasklist 5xx", form, answers, body);
        } else if (status < 400) {
            fault("tasklist fel antagna", form, answers, "accepted, wrong at " + wrong);
        } else {
            count("tasklist " + status);
            Sentences.assertSilent(body.replaceAll("\"key\":\"[^\"]*\"", ""));
            var said = Json.read(body);
            if ("FormRefused".equals(said.path("type").asText())) {
                var keys = new TreeSet<>(said.path("fields").findValuesAsText("key"));
                if (!keys.equals(wrong) && !typesClaimed) {
                    fault("tasklist fel fält", form, answers, "refused at " + keys + ", wrong at " + wrong);
                }
                said.path("fields").findValuesAsText("message").stream()
                        .filter(sentence -> !Sentences.known(sentence))
                        .forEach(sentence -> fault("tasklist okänd mening", form, answers, sentence));
            }
        }
    }

    private void fault(String kind, FormOracle form, Map<String, Object> answers, String what) {
        count("BRIST " + kind);
        var text = String.valueOf(asSent(answers));
        faults.add(kind + ": " + form.id() + ": " + what + " <- " + text.substring(0, Math.min(600, text.length())));
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private record Body(String text, boolean typesClaimed) {}

    /** As Tasklist writes it; now and then with a type that does not fit. */
    private static Body body(Map<String, Object> answers, Random liar) {
        var told = new LinkedHashMap<>(answers);
        if (liar != null) {
            told.replaceAll((key, value) -> value instanceof List || liar.nextInt(5) > 0
                    ? value
                    : new Kinds.Claimed(value, LIES.get(liar.nextInt(LIES.size()))));
        }
        return new Body(Json.variables(told), told.values().stream().anyMatch(Kinds.Claimed.class::isInstance));
    }

    /** What is left of the answer once it has been JSON: NaN is a text, a half letter is still half. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> asSent(Map<String, Object> answers) {
        return Json.read(Json.write(answers), Map.class);
    }

    private static net.jqwik.api.RandomGenerator<Map<String, Object>> sampler(
            Arbitrary<Map<String, Object>> arbitrary) {
        return arbitrary.generator(1000, false);
    }

    private int sum(String start) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().startsWith(start))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private void report(int formCount) {
        var tries = sum("skrivbordet") + sum("motorn") + counts.getOrDefault("tasklist fel", 0);
        var part = FoundationReport.part(Chapter.BAD_INPUT, FormFuzzTest.class)
                .figure("Slumpade svar till " + formCount + " formulär", tries, "≥ 24 000", tries >= 24_000)
                .figure(
                        "– direkt mot kontrollen, rätta / felaktiga",
                        counts.get("skrivbordet rätta") + " / " + counts.get("skrivbordet fel"))
                .figure(
                        "– genom motorns formulärtjänst, felaktiga",
                        counts.get("motorn fel"),
                        "≥ 2 000",
                        counts.get("motorn fel") >= 2_000)
                .figure(
                        "– genom uppgiftslistans väg (HTTP), felaktiga",
                        counts.get("tasklist fel"),
                        "≥ 2 000",
                        counts.get("tasklist fel") >= 2_000)
                .figure(
                        "Felaktigt antagna",
                        sum("BRIST skrivbordet fel antagna")
                                + sum("BRIST motorn fel antagna")
                                + sum("BRIST tasklist fel antagna"),
                        "0",
                        true)
                .figure("Felaktigt avvisade", sum("BRIST skrivbordet fel avvisade"), "0", true)
                .figure("Svar 5xx eller avbrott", sum("BRIST tasklist 5xx") + sum("BRIST motorn brast"), "0", true)
                .note(
                        "Facit är skrivet för sig, efter form-js beskrivning, och säger vid vilka fält svaret är fel; kontrollen ska säga exakt samma fält. Frö "
                                + SEED + ".");
        part.save();
    }
}
