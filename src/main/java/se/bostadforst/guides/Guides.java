package se.bostadforst.guides;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;
import se.bostadforst.access.ActorContext;

/** The guides, read once at start from {@code docs/handledning-personal.md} and {@code docs/roller}. */
@Service
public class Guides {

    /** Where the application shows them. */
    public static final String ADDRESS = "/handledning";

    /** The one for everybody. */
    public static final String EVERYBODY = "personal";

    private static final String GENERAL_FILE = "handledning-personal.md";
    private static final String END = ".md";
    private static final String PLACE = "classpath*:guides/";

    private final Parser parser =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .build();
    private final Map<String, Guide> guides = new TreeMap<>();

    Guides() {
        var files = new PathMatchingResourcePatternResolver();
        try {
            for (var file : files.getResources(PLACE + GENERAL_FILE)) {
                add(EVERYBODY, file);
            }
            for (var file : files.getResources(PLACE + "roller/*" + END)) {
                var name = file.getFilename();
                add(name.substring(0, name.length() - END.length()), file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One guide; empty when there is none of that name. */
    public Optional<Guide> find(String name) {
        return Optional.ofNullable(guides.get(name));
    }

    /** All of them by title, the reader's own roles first. */
    public List<Guide> all() {
        var actor = ActorContext.require();
        return guides.values().stream()
                .sorted(Comparator.comparing((Guide guide) -> !actor.has(guide.name()))
                        .thenComparing(guide -> !EVERYBODY.equals(guide.name()))
                        .thenComparing(Guide::title))
                .toList();
    }

    private void add(String name, Resource file) throws IOException {
        var page = parser.parse(file.getContentAsString(StandardCharsets.UTF_8));
        var heading = (Heading) page.getFirstChild();
        var title = textOf(heading);
        heading.unlink();
        page.accept(new Addresses());
        guides.put(name, new Guide(name, title, renderer.render(page)));
    }

    private static String textOf(Node heading) {
        var text = new StringBuilder();
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }
        });
        return text.toString();
    }

    /** What a link between files is called in the application. What is not shown here keeps its words and loses its link. */
    private static final class Addresses extends AbstractVisitor {

        @Override
        public void visit(Link link) {
            visitChildren(link);
            var to = link.getDestination();
            if (to.endsWith(GENERAL_FILE)) {
                link.setDestination(ADDRESS + "/" + EVERYBODY);
            } else if (to.matches("(roller/)?[a-z_-]+\\.md")
                    && !to.contains("glossary")
                    && !to.contains("personuppgifter")) {
                link.setDestination(ADDRESS + "/" + to.substring(to.lastIndexOf('/') + 1, to.length() - END.length()));
            } else if (!to.startsWith("/")) {
                while (link.getFirstChild() != null) {
                    link.insertBefore(link.getFirstChild());
                }
                link.unlink();
            }
        }

        @Override
        public void visit(Image image) {
            image.setDestination(ADDRESS + "/bilder/"
                    + image.getDestination().substring(image.getDestination().lastIndexOf('/') + 1));
        }
    }
}
