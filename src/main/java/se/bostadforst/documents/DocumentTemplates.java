package se.bostadforst.documents;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The pages documents are made of: plain HTML with <code>{{names}}</code> in it and no other power, so that a municipality can put a page
 * of its own with the same name in the folder {@code bostadforst.documents.templates}. Texts of people are always escaped, and a name the
 * page asks for that nobody has is an error, not an empty space.
 */
@Component
class DocumentTemplates {

    private static final String PAGE = """
            <!DOCTYPE html><html lang="sv"><head><meta charset="UTF-8"><title>%s</title><meta name="description" content="%s">
            <style>%s</style></head><body>%s</body></html>""";

    private final Mustache.Compiler mustache =
            Mustache.compiler().escapeHTML(true).nullValue("").emptyStringIsFalse(true);
    private final String ownFolder;

    DocumentTemplates(@Value("${bostadforst.documents.templates:}") String ownFolder) {
        this.ownFolder = ownFolder;
    }

    /**
     * The whole page.
     *
     * @throws IllegalStateException when the page asks for something that is not among the values
     */
    String fill(DocumentType type, Map<String, Object> values) {
        var all = new HashMap<>(values);
        all.put("documentTitle", type.title());
        var name = HtmlUtils.htmlEscape(type.title() + " " + values.get("caseNumber"), StandardCharsets.UTF_8.name());
        try {
            return PAGE.formatted(
                    name,
                    name,
                    mustache.escapeHTML(false).compile(read("style.css")).execute(all),
                    mustache.compile(read(type.code() + ".html")).execute(all));
        } catch (MustacheException e) {
            throw new IllegalStateException(
                    "Mallen %s.html kan inte fyllas i: %s".formatted(type.code(), e.getMessage()), e);
        }
    }

    private String read(String file) {
        try {
            var own = ownFolder.isBlank() ? null : Path.of(ownFolder, file);
            return own != null && Files.isRegularFile(own)
                    ? Files.readString(own)
                    : new ClassPathResource("documents/templates/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
