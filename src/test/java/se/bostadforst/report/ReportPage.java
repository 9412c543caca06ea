package se.bostadforst.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;
import org.springframework.web.util.HtmlUtils;

/** Makes {@code target/foundation-report/index.html} of everything the suite wrote down, after the last test. */
public final class ReportPage implements TestExecutionListener {

    private static final String HEAD = """
            <!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Grunden håller – provrapport</title>
            <meta name="viewport" content="width=device-width, initial-scale=1"><style>
            body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1c1c1c}
            table{border-collapse:collapse;margin:.5rem 0 1.5rem;width:100%}
            th,td{border-bottom:1px solid #d0d0d0;padding:.3rem .6rem;text-align:left;vertical-align:top}
            th{background:#f2f5f7}.missed{background:#fde8e8;font-weight:600}h2{margin-top:2.5rem;border-bottom:3px solid #0b6e99}
            </style></head><body><h1>Grunden håller – provrapport</h1>
            <p>Skriven av testerna själva. En rad på rosa botten når inte sitt mål.</p>
            """;

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        var parts = FoundationReport.saved();
        if (parts.isEmpty()) {
            return;
        }
        var page = new StringBuilder(HEAD);
        FoundationReport.Chapter chapter = null;
        for (var part : parts) {
            if (part.chapter() != chapter) {
                chapter = part.chapter();
                page.append("<h2>").append(text(chapter.title())).append("</h2>\n");
            }
            write(part, page);
        }
        try {
            Files.writeString(
                    FoundationReport.FOLDER.resolve("index.html"),
                    page.append("</body></html>\n").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(FoundationReport.Part part, StringBuilder page) {
        page.append("<h3>").append(text(part.name())).append("</h3>\n");
        if (!part.figures().isEmpty()) {
            page.append("<table><tr><th>Mått</th><th>Värde</th><th>Mål</th></tr>\n");
            part.figures()
                    .forEach(figure -> page.append(figure.met() ? "<tr>" : "<tr class=\"missed\">")
                            .append(cell(figure.name()))
                            .append(cell(figure.value()))
                            .append(cell(figure.goal()))
                            .append("</tr>\n"));
            page.append("</table>\n");
        }
        part.tables().forEach(table -> {
            page.append("<h4>").append(text(table.heading())).append("</h4><table><tr>");
            table.columns()
                    .forEach(column -> page.append("<th>").append(text(column)).append("</th>"));
            page.append("</tr>\n");
            table.rows().forEach(row -> {
                page.append("<tr>");
                row.forEach(value -> page.append(cell(value)));
                page.append("</tr>\n");
            });
            page.append("</table>\n");
        });
        part.notes().forEach(note -> page.append("<p>").append(text(note)).append("</p>\n"));
    }

    private static String cell(String value) {
        return "<td>" + text(value) + "</td>";
    }

    private static String text(String value) {
        return HtmlUtils.htmlEscape(value == null ? "" : value);
    }
}
