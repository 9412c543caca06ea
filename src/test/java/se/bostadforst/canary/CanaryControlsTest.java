package se.bostadforst.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.web.util.HtmlUtils;
import se.bostadforst.AppTest;
import se.bostadforst.Visitor;
import se.bostadforst.messaging.SentLetters;
import se.bostadforst.report.FoundationReport;
import se.bostadforst.report.FoundationReport.Chapter;

/** A look that cannot find proves nothing: another word is planted in every kind of place, in every spelling, and found. */
class CanaryControlsTest extends AppTest {

    private static final String PLANTED = "Sträv-Åkerfågel7";
    private static final Canary WORD = new Canary(PLANTED);

    @LocalServerPort
    private int port;

    private JdbcTemplate database;
    private CanaryScan scan;

    @org.springframework.beans.factory.annotation.Autowired
    void lookAt(@Qualifier("ownerDataSource") javax.sql.DataSource source) throws java.sql.SQLException {
        database = new JdbcTemplate(new SingleConnectionDataSource(source.getConnection(), true));
        scan = new CanaryScan(database, WORD);
    }

    @Test
    void a_planted_word_is_found_in_every_spelling_and_every_kind_of_column() throws IOException {
        var since = scan.now();
        assertThat(scan.in(scan.silent(), 0).columns())
                .as("before it is planted")
                .isEmpty();
        var missed = new ArrayList<String>();
        for (var spelling : texts().entrySet()) {
            if (!foundInText(spelling.getValue(), since)) {
                missed.add("text: " + spelling.getKey());
            }
            if (!foundInBytes(spelling.getValue().getBytes(StandardCharsets.UTF_8), since)) {
                missed.add("bytea: " + spelling.getKey());
            }
        }
        for (var packed : packed().entrySet()) {
            if (!foundInBytes(packed.getValue(), since)) {
                missed.add("bytea: " + packed.getKey());
            }
        }
        assertThat(missed).isEmpty();
        assertThat(scan.in(scan.silent(), 0).columns())
                .as("after it is taken away")
                .isEmpty();
        FoundationReport.part(Chapter.CANARY, CanaryControlsTest.class)
                .figure("Planterade ord i text, funna", texts().size() + " av " + texts().size(), "alla", true)
                .figure(
                        "Planterade ord i bytes (även packade, serialiserade, UTF-16), funna",
                        (texts().size() + packed().size()) + " av " + (texts().size() + packed().size()),
                        "alla",
                        true)
                .save();
    }

    @Test
    void a_planted_word_is_found_in_the_log_in_a_letter_and_in_a_threads_name() throws Exception {
        LoggerFactory.getLogger("se.bostadforst.planted").info("Ett ord: {}", PLANTED);
        assertThat(WORD.isIn(Files.readString(CanaryWatch.LOG))).isTrue();

        var letter = new se.bostadforst.messaging.Mail(
                UUID.randomUUID(),
                new se.bostadforst.messaging.Address("x", "x@demo.example"),
                PLANTED,
                "Hej\n" + PLANTED + "\n",
                null,
                null);
        assertThat(WORD.isIn(SentLetters.raw(List.of(letter)).toString())).isTrue();

        var named = new Thread(() -> {}, PLANTED);
        assertThat(WORD.isIn(named.getName())).isTrue();
    }

    @Test
    void health_and_what_the_machine_tells_about_itself_have_no_word() throws Exception {
        var kanarie = new Canary("KANARIE", "99 88 776", "998 877 66");
        var health = new Visitor(port).get("/actuator/health");
        assertThat(health.body())
                .as("other tests may have left letters that wait")
                .isIn(
                        "{\"status\":\"UP\",\"groups\":[\"liveness\",\"readiness\"]}",
                        "{\"description\":\"Brev har inte gått ut\",\"status\":\"VARNING\",\"groups\":[\"liveness\",\"readiness\"]}");
        for (var closed : List.of("metrics", "prometheus", "threaddump", "heapdump", "httpexchanges", "loggers")) {
            assertThat(new Visitor(port).get("/actuator/" + closed).statusCode())
                    .isEqualTo(404);
        }
        var told = new ArrayList<String>();
        var beans = ManagementFactory.getPlatformMBeanServer();
        for (var name : beans.queryNames(null, null)) {
            told.add(name.toString());
            for (var attribute : beans.getMBeanInfo(name).getAttributes()) {
                try {
                    told.add(String.valueOf(beans.getAttribute(name, attribute.getName())));
                } catch (javax.management.JMException | RuntimeException unreadable) {
                    told.add(attribute.getName());
                }
            }
        }
        var names = Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .toList();
        assertThat(told).hasSizeGreaterThan(100).noneMatch(kanarie::isIn);
        assertThat(names).isNotEmpty().noneMatch(kanarie::isIn);
    }

    private boolean foundInText(String text, long since) {
        database.update(
                "insert into camunda.act_hi_varinst (id_, name_, var_type_, text_) values ('planted', 'planted', 'string', ?)",
                text);
        try {
            return scan.in(onlyIn("act_hi_varinst"), since).columns().equals(List.of("camunda.act_hi_varinst.text_"));
        } finally {
            database.update("delete from camunda.act_hi_varinst where id_ = 'planted'");
        }
    }

    private boolean foundInBytes(byte[] bytes, long since) {
        database.update("insert into camunda.act_ge_bytearray (id_, bytes_) values ('planted', ?)", (Object) bytes);
        try {
            return scan.in(onlyIn("act_ge_bytearray"), since).columns().contains("camunda.act_ge_bytearray.bytes_");
        } finally {
            database.update("delete from camunda.act_ge_bytearray where id_ = 'planted'");
        }
    }

    /** Both tables are among those that every class is followed by a look at. */
    private List<CanaryScan.Table> onlyIn(String name) {
        return scan.silent().stream().filter(table -> table.name().equals(name)).toList();
    }

    private static Map<String, String> texts() {
        var spellings = new LinkedHashMap<String, String>();
        spellings.put("as it is", "före " + PLANTED + " efter");
        spellings.put("lower case", PLANTED.toLowerCase(java.util.Locale.ROOT));
        spellings.put("decomposed", java.text.Normalizer.normalize(PLANTED, java.text.Normalizer.Form.NFD));
        spellings.put(
                "JSON",
                "{\"a\":\""
                        + PLANTED.replace("ä", "\\u00e4")
                                .replace("Å", "\\u00C5")
                                .replace("å", "\\u00e5") + "\"}");
        spellings.put("address", URLEncoder.encode(PLANTED, StandardCharsets.UTF_8));
        spellings.put("Latin-1 address", URLEncoder.encode(PLANTED, StandardCharsets.ISO_8859_1));
        spellings.put("HTML", HtmlUtils.htmlEscape(PLANTED));
        spellings.put("HTML decimal", HtmlUtils.htmlEscapeDecimal(PLANTED));
        spellings.put("HTML hexadecimal", HtmlUtils.htmlEscapeHex(PLANTED));
        for (var before : List.of("", "1", "12")) {
            for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
                spellings.put(
                        "Base64 " + charset + before.length(),
                        Base64.getEncoder().encodeToString((before + PLANTED + " efter").getBytes(charset)));
            }
        }
        spellings.put(
                "Base64 for addresses",
                Base64.getUrlEncoder().encodeToString(PLANTED.getBytes(StandardCharsets.UTF_8)));
        return spellings;
    }

    private static Map<String, byte[]> packed() throws IOException {
        var plain = ("en lång rad med " + PLANTED + " i mitten ").repeat(3).getBytes(StandardCharsets.UTF_8);
        var gzip = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzip)) {
            out.write(plain);
        }
        var deflate = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(deflate)) {
            out.write(plain);
        }
        var serialized = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(serialized)) {
            out.writeObject(new java.util.HashMap<>(Map.of("name", PLANTED)));
        }
        return Map.of(
                "gzip", gzip.toByteArray(),
                "deflate", deflate.toByteArray(),
                "serialized", serialized.toByteArray(),
                "UTF-16LE", PLANTED.getBytes(StandardCharsets.UTF_16LE),
                "UTF-16BE", PLANTED.getBytes(StandardCharsets.UTF_16BE),
                "Latin-1", PLANTED.getBytes(StandardCharsets.ISO_8859_1));
    }
}
