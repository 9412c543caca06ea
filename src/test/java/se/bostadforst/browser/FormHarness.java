package se.bostadforst.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The forms as Tasklist draws them, without their tasks: the served form-js and Tasklist's own style, on Tasklist's own page emptied of
 * everything else. A folder's forms stand below each other, each twice: as it opens, and with every hidden field shown and all refused.
 */
final class FormHarness {

    /** The forms of one capability, by file name. */
    record Folder(String name, List<String> forms) {}

    private static final Path FORMS = Path.of("forms");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The number is form-js's place in the shipped bundle of 7.24.0; in another version nothing is found there, and the test says so. */
    private static final String PREPARE = """
            () => {
              webpackChunkcamunda_bpm_webapp.push([['harness'], {}, load => { window.FormJs = load(57661).Form; }]);
              document.body.replaceChildren(Object.assign(document.createElement('main'), { id: 'harness' }));
              document.documentElement.style.overflow = document.body.style.overflow = 'visible';
              document.getElementById('harness').style.cssText = 'padding: 20px; background: #fff';
            }""";

    private static final String SHOW = """
            async forms => {
              const harness = document.getElementById('harness');
              harness.replaceChildren();
              for (const { name, schema, everything } of forms) {
                for (const [refused, what] of [[false, schema], [true, everything]]) {
                  const place = document.createElement('div');
                  place.dataset.form = name;
                  harness.append(place);
                  const choices = Object.fromEntries(JSON.stringify(what).match(/"valuesKey":"[^"]+"/g)?.map(key => [key.slice(13, -1),
                    [{ label: 'Ett', value: 'ETT' }, { label: 'Två', value: 'TVA' }]]) || []);
                  const form = new FormJs({ container: place });
                  await form.importSchema(what, choices);
                  if (refused) form.submit();
                }
              }
              await new Promise(done => setTimeout(done, 150));
              return harness.querySelectorAll('.fjs-form-field').length;
            }""";

    private final Page page;

    FormHarness(Page page) {
        this.page = page;
        page.evaluate(PREPARE);
    }

    static List<Folder> folders() {
        try (var folders = Files.list(FORMS)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(FormHarness::folder)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long count() {
        return folders().stream().mapToLong(folder -> folder.forms().size()).sum();
    }

    /** Draws the folder's forms and tells what is wrong with them. */
    List<Axe.Violation> show(Folder folder) {
        return show(folder.name(), folder.forms());
    }

    /** A list of choices open, as it looks while somebody chooses. */
    List<Axe.Violation> withSelectOpen() {
        show("assistance", List.of("decide"));
        page.locator(".fjs-form-field-select .fjs-input-group").last().click();
        page.locator(".fjs-dropdownlist-item").first().waitFor();
        page.keyboard().press("ArrowDown");
        return Axe.on(page, "#harness");
    }

    /** The calendar open. */
    List<Axe.Violation> withDateOpen() {
        show("assistance", List.of("decide"));
        page.locator(".fjs-form-field-datetime .flatpickr-input").last().click();
        page.locator(".flatpickr-calendar.open").waitFor();
        return Axe.on(page, "#harness");
    }

    private List<Axe.Violation> show(String folder, List<String> forms) {
        var drawn = JSON.createArrayNode();
        for (var form : forms) {
            var schema = schema(folder, form);
            var everything = schema.deepCopy();
            uncover(everything);
            drawn.addObject()
                    .put("name", form)
                    .<ObjectNode>set("schema", schema)
                    .set("everything", everything);
        }
        var fields = (Integer) page.evaluate(SHOW, JSON.convertValue(drawn, Object.class));
        if (fields < forms.size() * 4) {
            throw new IllegalStateException(folder + ": only " + fields + " fields were drawn");
        }
        return Axe.on(page, "#harness");
    }

    private static void uncover(ObjectNode component) {
        component.remove("conditional");
        if (component.get("components") instanceof ArrayNode parts) {
            parts.forEach(part -> uncover((ObjectNode) part));
        }
    }

    private static Folder folder(Path folder) {
        try (var forms = Files.list(folder)) {
            return new Folder(
                    folder.getFileName().toString(),
                    forms.map(form -> form.getFileName().toString())
                            .filter(name -> name.endsWith(".form"))
                            .map(name -> name.substring(0, name.length() - ".form".length()))
                            .sorted()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode schema(String folder, String form) {
        try {
            return (ObjectNode)
                    JSON.readTree(FORMS.resolve(folder).resolve(form + ".form").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
