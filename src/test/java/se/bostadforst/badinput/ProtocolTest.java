package se.bostadforst.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.Visitor;
import se.bostadforst.admission.AdmissionTest;
import se.bostadforst.report.FoundationReport;
import se.bostadforst.report.FoundationReport.Chapter;

/** What comes instead of an answer: no JSON, too much of it, too slowly, packed, in the wrong letters or to the wrong house ({@code security.md} 5.70–76). */
class ProtocolTest extends AdmissionTest {

    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    private int port;

    private final List<List<String>> rows = new ArrayList<>();
    private Visitor staff;
    private String form;

    @Test
    void what_is_no_answer_gets_the_right_code_in_swedish_and_the_memory_stays_flat() throws Exception {
        var caseNumber = nominated(HV, "Protokoll");
        var task = as(HV).task("Task_ObtainConsent", caseNumber).getId();
        as(HV).run(() -> tasks.claim(task, HV));
        staff = Visitor.signedIn(port, HV);
        form = Visitor.ENGINE + "/task/" + task + "/submit-form";
        var slow = CompletableFuture.supplyAsync(this::slowBody);
        var answers = "{\"variables\":{\"informed\":{\"value\":true}}}";

        says("70 avhuggen JSON", 400, body("{\"variables\":"));
        says("70 lista i stället för objekt", 400, body("[]"));
        says("70 text i stället för objekt", 400, body("\"x\""));
        says("70 tom kropp", 400, body(""));
        says(
                "70 samma nyckel två gånger",
                400,
                body("{\"variables\":{\"informed\":{\"value\":false},\"informed\":{\"value\":true}}}"));
        says(
                "70 samma nyckel, olika skriven",
                400,
                body("{\"variables\":{\"informed\":{\"value\":false},\"inf\\u006frmed\":{\"value\":true}}}"));
        says("70 100 000 hakparenteser", 400, body("{\"variables\":{\"a\":{\"value\":" + "[".repeat(100_000)));
        says("70 kommentar", 400, body("{/* x */\"variables\":{}}"));
        says("70 två objekt", 400, body(answers + answers));
        says("70 enkla citattecken", 400, body("{'variables':{}}"));
        says("70 variables är null", 400, body("{\"variables\":null}"));
        says("70 variables är en lista", 400, body("{\"variables\":[]}"));
        says("70 variables är ett tal", 400, body("{\"variables\":5}"));
        says("70 en variabel är en text", 400, body("{\"variables\":{\"informed\":\"true\"}}"));
        says("70 okänd nyckel bredvid", 400, body("{\"variables\":{},\"x\":1}"));
        says("70 typen är ett objekt", 400, body("{\"variables\":{\"informed\":{\"value\":true,\"type\":{}}}}"));
        says(
                "70 valueInfo är en text",
                400,
                body("{\"variables\":{\"informed\":{\"value\":true,\"valueInfo\":\"x\"}}}"));
        says(
                "70 BOM",
                400,
                bytes(("\uFEFF" + answers).getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json"));
        says("70 UTF-16", 400, bytes(answers.getBytes(StandardCharsets.UTF_16), "Content-Type", "application/json"));
        says("70 UTF-32", 400, bytes(answers.getBytes("UTF-32"), "Content-Type", "application/json"));
        says(
                "70 trasig UTF-8",
                400,
                bytes(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}, "Content-Type", "application/json"));
        for (var type : List.of(
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/hal+json",
                "application/json/x")) {
            says("70 " + type, 415, bytes(answers.getBytes(StandardCharsets.UTF_8), "Content-Type", type));
        }
        says("70 utan innehållstyp", 415, bytes(answers.getBytes(StandardCharsets.UTF_8)));
        says(
                "71 packad bomb (100 MB i 100 kB)",
                415,
                bytes(bomb(), "Content-Type", "application/json", "Content-Encoding", "gzip"));

        var before = usedMemory();
        for (var round = 0; round < 3; round++) {
            says(
                    "71 100 MB, sagt i förväg",
                    413,
                    raw(
                            RawHttp.head(staff, form, "Content-Type: application/json", "Content-Length: 104857600"),
                            MEGABYTE,
                            1));
            says(
                    "71 100 MB i bitar utan att säga",
                    413,
                    raw(
                            RawHttp.head(staff, form, "Content-Type: application/json", "Transfer-Encoding: chunked"),
                            MEGABYTE,
                            4));
        }
        says(
                "71 10 000 rader i huvudet",
                400,
                raw(RawHttp.head(staff, form, "X-A: b\r\n".repeat(10_000).strip()), 0, 0));
        says("71 en rad på 1 MB i huvudet", 400, raw(RawHttp.head(staff, form, "X-A: " + "b".repeat(MEGABYTE)), 0, 0));
        says("71 omöjlig längd", 400, raw(RawHttp.head(staff, form, "Content-Length: -1"), 0, 0));
        says("71 två längder", 400, raw(RawHttp.head(staff, form, "Content-Length: 3", "Content-Length: 5"), 0, 0));
        var grown = (usedMemory() - before) / MEGABYTE;

        for (var query : List.of("?maxResults=-1", "?deserializeValues=true", "?a=%00")) {
            says("70 adressen " + query, 400, staff.post(form + query, answers).statusCode(), null);
        }
        var outside = new Visitor(port);
        says(
                "74 utloggad mitt i formuläret",
                401,
                outside.send("POST", form, answers, Map.of("Content-Type", "application/json", "X-XSRF-TOKEN", "x"))
                        .statusCode(),
                null);
        for (var header : List.of(
                "X-Forwarded-Host: elak.example", "X-Forwarded-Proto: javascript", "Forwarded: host=elak.example")) {
            var answer = raw(
                    "GET /t/014qa7bccth9ezqg7 HTTP/1.1\r\nHost: localhost\r\n" + header
                            + "\r\nConnection: close\r\n\r\n",
                    0,
                    0);
            assertThat(answer).doesNotContain("elak.example").doesNotContain("javascript:");
            says("76 " + header, 302, RawHttp.status(answer), null);
        }
        says(
                "76 Host: elak.example, länken är utan värd",
                302,
                RawHttp.status(raw(
                        "GET /t/014qa7bccth9ezqg7 HTTP/1.1\r\nHost: elak.example\r\nConnection: close\r\n\r\n", 0, 0)),
                null);
        says("71 en byte i taget", 408, slow.join());

        assertThat(owner.queryForList("select 1 from camunda.act_ru_task where id_ = ?", task))
                .hasSize(1);
        assertThat(staff.get(form.replace("/submit-form", "")).statusCode())
                .as("the session lives")
                .isEqualTo(200);
        assertThat(grown).as("megabytes kept").isLessThan(32);
        FoundationReport.part(Chapter.BAD_INPUT, ProtocolTest.class)
                .figure("Slag av fel i själva begäran", rows.size())
                .figure("Kvar i minnet efter 600 MB för stora begäranden", Math.max(0, grown) + " MB", "< 32 MB", true)
                .table("Det som inte är ett svar", List.of("Slag", "Svar"), rows)
                .save();
    }

    private String slowBody() {
        try (var line = new RawHttp(port)) {
            return line.write(RawHttp.head(staff, form, "Content-Type: application/json", "Content-Length: 100"))
                    .write("{\"var")
                    .answer();
        }
    }

    private void says(String kind, int status, String answer) {
        says(kind, status, RawHttp.status(answer), answer);
    }

    private void says(String kind, int expected, int status, String said) {
        rows.add(List.of(kind, String.valueOf(status)));
        assertThat(status).as(kind + " " + said).isEqualTo(expected);
        if (said != null) {
            var body = said.substring(Math.max(0, said.indexOf("\r\n\r\n")));
            Sentences.assertSilent(body);
            assertThat(body).as(kind).contains("\"message\":\"").doesNotContain("<html");
        }
    }

    private String body(String json) {
        return bytes(json.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json");
    }

    private String bytes(byte[] body, String... headers) {
        var lines = new ArrayList<String>();
        for (var i = 0; i < headers.length; i += 2) {
            lines.add(headers[i] + ": " + headers[i + 1]);
        }
        lines.add("Content-Length: " + body.length);
        try (var line = new RawHttp(port)) {
            return line.write(RawHttp.head(staff, form, lines.toArray(String[]::new)))
                    .write(body)
                    .answer();
        }
    }

    /** Head, then a body in pieces, which the house need not read to the end. */
    private String raw(String head, int piece, int pieces) {
        try (var line = new RawHttp(port)) {
            line.write(head);
            var text = "x".repeat(piece);
            for (var n = 0; n < pieces; n++) {
                line.write(head.contains("chunked") ? Integer.toHexString(piece) + "\r\n" + text + "\r\n" : text);
            }
            return line.answer();
        }
    }

    private static byte[] bomb() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            var zeros = new byte[MEGABYTE];
            for (var n = 0; n < 100; n++) {
                zip.write(zeros);
            }
        }
        return packed.toByteArray();
    }

    private static long usedMemory() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
