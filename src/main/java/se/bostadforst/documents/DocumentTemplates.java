package se.bostadforst.documents;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import se.bostadforst.access.Organisation;

/**
 * The pages documents are made of: plain HTML with <code>{{names}}</code> in it and no other power, so that a municipality can put a page
 * of its own with the same name in the folder {@code bostadforst.documents.templates}. Texts of people are always escaped, and a name the
 * page asks for that nobody has is an error, not an empty space.
 */
@Component
class DocumentTemplates {

    private static final String STYLE = "style.css";
    private static final String PAGE = """
            <!DOCTYPE html><html lang="sv"><head><meta charset="UTF-8"><title>%1$s</title><meta name="description" content="%1$s">
            <style>%2$s</style></head><body><div class="head"><p class="sender">%3$s</p><p>%4$s</p></div>
            %5$s</body></html>""";
    private static final String OURS = "Projektets egen mall – kan bytas av kommunen";

    private final Mustache.Compiler mustache = Mustache.compiler()
            .escapeHTML(true)
            .nullValue("")
            .emptyStringIsFalse(true)
            .withCollector(new PlainValues());
    private final String ownFolder;

    DocumentTemplates(@Value("${bostadforst.documents.templates:}") String ownFolder) {
        if (!ownFolder.isBlank() && !Files.isDirectory(Path.of(ownFolder))) {
            throw new IllegalStateException(
                    "bostadforst.documents.templates: mappen %s finns inte.".formatted(ownFolder));
        }
        this.ownFolder = ownFolder;
    }

    /**
     * The whole page.
     *
     * @throws TemplateFaulty when the page cannot be filled, with a Swedish sentence
     */
    String fill(DocumentType type, Map<String, Object> values) {
        var file = type.code() + ".html";
        var all = new HashMap<>(values);
        all.put("documentTitle", type.title());
        all.put("ownTemplate", type.ownTemplate() && own(file).isEmpty() ? OURS : "");
        var title = escaped(type.title() + " " + values.get("caseNumber"));
        return PAGE.formatted(
                title,
                filled(mustache.escapeHTML(false), STYLE, all),
                escaped(sender(type, values)),
                escaped("Ärende %s · %s".formatted(values.get("caseNumber"), values.get("madeOn"))),
                filled(mustache, file, all));
    }

    private static String sender(DocumentType type, Map<String, Object> values) {
        var organisation = Organisation.valueOf(type.author());
        return organisation == Organisation.SOC && values.get("unit") != null
                ? "%s, %s".formatted(organisation.label(), values.get("unit"))
                : organisation.label();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    private String filled(Mustache.Compiler compiler, String file, Map<String, Object> values) {
        var page = read(file);
        TemplateCheck.fault(page).ifPresent(fault -> {
            throw new TemplateFaulty(file, fault, null);
        });
        try {
            return compiler.compile(page).execute(values);
        } catch (MustacheException e) {
            throw new TemplateFaulty(file, inSwedish(e), e);
        }
    }

    private static String inSwedish(MustacheException fault) {
        return fault instanceof MustacheException.Context unknown
                ? "{{%s}} på rad %d finns inte bland uppgifterna.".formatted(unknown.key, unknown.lineNo)
                : "klamrarna {{ och }} hör inte ihop.";
    }

    private Optional<Path> own(String file) {
        return ownFolder.isBlank()
                ? Optional.empty()
                : Optional.of(Path.of(ownFolder, file)).filter(Files::isRegularFile);
    }

    private String read(String file) {
        try {
            var own = own(file);
            return own.isPresent()
                    ? Files.readString(own.get()).replace("\uFEFF", "")
                    : new ClassPathResource("documents/templates/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (CharacterCodingException otherAlphabet) {
            throw new TemplateFaulty(file, "filen är inte sparad som UTF-8.", otherAlphabet);
        } catch (IOException e) {
            throw own(file).isPresent()
                    ? new TemplateFaulty(file, "filen går inte att läsa.", e)
                    : new UncheckedIOException(e);
        }
    }
}
