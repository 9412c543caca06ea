package se.bostadforst.tenancy.rent;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.Visitor;

/** Rents and debts by the house's own door: what the pages send and what comes back. */
class RentsHttpTest extends RentTest {

    private static final List<String> VALUES = List.of(
            "null",
            "\"\"",
            "\"x\"",
            "\"\\u0000\"",
            "\"\\ud83d\"",
            "\"${1+1}\"",
            "true",
            "5",
            "-1",
            "1e309",
            "[]",
            "{}",
            "\"" + "7 450".repeat(20_000) + "\"",
            "\"" + " ".repeat(100_000) + "\"",
            "\"2026-02-30\"",
            "\"=1+1\"",
            "\"+999999999-12-31\"",
            "\"７４５０\"");

    @LocalServerPort
    private int port;

    @Test
    void an_invoice_and_a_payment_by_hand_and_the_month_as_everybody_concerned_sees_it() {
        at("2026-06-15T10:00");
        var ada = letTo(HV, "2025-12-01");
        owner.update("update bf.case_file set status = 'INFLYTTAD' where case_number = ?", ada.value());
        var hyra = Visitor.signedIn(port, HYRA);

        ok(hyra.post(
                "/api/cases/" + ada + "/rents",
                "{\"period\":\"2026-06\",\"dueOn\":\"2026-05-29\",\"amount\":\"7 450,00\",\"invoiceNumber\":\"F-1\"}"));
        var refused = hyra.post(
                "/api/cases/" + ada + "/rents/2026-06/payments",
                "{\"amount\":\"7450\",\"orderReceivedOn\":\"2026-06-02\",\"cause\":\"\"}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Visitor.json(refused).at("/fields/0/key").asText()).isEqualTo("cause");
        ok(hyra.post(
                "/api/cases/" + ada + "/rents/2026-06/payments",
                "{\"amount\":\"7450\",\"orderReceivedOn\":\"2026-06-02\",\"cause\":\"HYRESGAST\"}"));

        var month = Visitor.json(hyra.get("/api/rents?period=2026-06"));
        assertThat(month.findValuesAsText("caseNumber")).contains(ada.value());
        assertThat(Visitor.json(hyra.get("/api/cases/" + ada + "/rents"))
                        .at("/months/0/standing/code")
                        .asText())
                .isEqualTo("SEN");
        var handlaggare = Visitor.signedIn(port, HV);
        assertThat(handlaggare.get("/api/cases/" + ada).body()).contains("Hyra juni", "betald, 4 dagar sen");
        assertThat(handlaggare.get("/arenden/" + ada).body()).contains("Hyra juni: betald, 4 dagar sen");
        assertThat(handlaggare.get("/hyror/" + ada).body())
                .contains("Betald sent")
                .doesNotContain("Spara hyran");
        assertThat(hyra.get("/hyror").body()).contains(ada.value(), "Läs in");
        assertThat(Visitor.signedIn(port, SB).get("/hyror").body())
                .contains("Inga hyresgäster")
                .doesNotContain(ada.value());
    }

    @Test
    void a_file_is_looked_at_first_and_then_read() {
        at("2026-06-15T10:00");
        var ada = letTo(HV, "2025-12-01");
        var hyra = Visitor.signedIn(port, HYRA);
        var file = "Ärende;Period;Förfallodag;Belopp;Betaldatum;Orsak\r\n" + ada
                + ";2026-05;2026-04-30;7 450,00;2026-04-30;\r\n";

        var before = rowCounts();
        var preview = Visitor.json(sent(hyra, "/api/rents/import?preview=true", file));
        assertThat(preview.path("message").asText()).startsWith("1 rader läses in, 0 fel");
        assertThat(rowCounts()).isEqualTo(before);
        assertThat(Visitor.json(sent(hyra, "/api/rents/import", file))
                        .path("newPayments")
                        .asInt())
                .isEqualTo(1);
        assertThat(Visitor.json(sent(hyra, "/api/rents/import", file))
                        .path("message")
                        .asText())
                .isEqualTo("Filen är redan inläst. Ingenting ändrades.");

        var broken = sent(hyra, "/api/rents/import", file.replace("7 450,00", "=1+1") + "x;y\r\n");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(Visitor.json(broken).path("faults").findValuesAsText("").isEmpty())
                .isTrue();
        assertThat(broken.body())
                .contains("Rad 2, Belopp: Cellen är en formel.", "Rad 3: Raden har 2 kolumner")
                .doesNotContain("=1+1");
        assertThat(sent(Visitor.signedIn(port, HV), "/api/rents/import", file).statusCode())
                .isEqualTo(404);
        assertThat(hyra.post("/api/rents/import", "{}").statusCode()).isEqualTo(415);
        assertThat(sent(hyra, "/api/rents/import", "x".repeat(4_000_000)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void the_guide_writes_a_debt_down_and_socialtjansten_reads_it() {
        at("2026-06-15T10:00");
        var ada = letTo(HV, "2025-12-01");
        consentToAll(HV, ada);
        var guide = Visitor.signedIn(port, GUIDE);
        ok(
                guide.post(
                        "/api/cases/" + ada + "/debts",
                        "{\"member\":\"1\",\"creditor\":\"KRONOFOGDEN\",\"aroseOn\":\"2026-01-10\",\"band\":\"UNDER_5\",\"claimOnOlder\":\"NEJ\",\"planExists\":\"NEJ\"}"));

        assertThat(Visitor.json(Visitor.signedIn(port, HV).get("/api/cases/" + ada + "/debts"))
                        .at("/debts/0/isNew")
                        .asBoolean())
                .isTrue();
        ok(
                guide.post(
                        "/api/cases/" + ada + "/debts",
                        "{\"member\":\"1\",\"creditor\":\"ANNAN\",\"aroseOn\":\"2026-02-10\",\"band\":\"UNDER_5\",\"claimOnOlder\":\"NEJ\",\"planExists\":\"NEJ\",\"disputed\":\"JA\"}"));
        assertThat(Visitor.json(guide.get("/api/cases/" + ada + "/debts")).findValuesAsText("disputed"))
                .containsExactly("false", "true");
        assertThat(guide.get("/arenden/" + ada + "/skulder").body()).contains("<strong>bestrids</strong>");
        assertThat(guide.get("/arenden/" + ada + "/skulder").body()).contains("Kronofogden", "ny skuld");
        assertThat(Visitor.signedIn(port, HYRA)
                        .get("/arenden/" + ada + "/skulder")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatever_is_sent_the_answer_is_swedish_and_nothing_is_written() {
        at("2026-06-15T10:00");
        var ada = letTo(HV, "2025-12-01");
        invoiced(ada, "2026-05", "2026-04-30");
        consentToAll(HV, ada);
        var hyra = Visitor.signedIn(port, HYRA);
        var guide = Visitor.signedIn(port, GUIDE);
        var before = rowCounts();
        for (var value : VALUES) {
            refused(hyra.post(
                    "/api/cases/" + ada + "/rents",
                    "{\"period\":" + value + ",\"dueOn\":\"2026-05-29\",\"amount\":\"7450\"}"));
            if (!"5".equals(value)) {
                refused(hyra.post(
                        "/api/cases/" + ada + "/rents",
                        "{\"period\":\"2026-06\",\"dueOn\":\"2026-05-29\",\"amount\":" + value + "}"));
                refused(hyra.post(
                        "/api/cases/" + ada + "/rents/2026-05/payments",
                        "{\"amount\":" + value + ",\"orderReceivedOn\":\"2026-04-30\"}"));
            }
            refused(hyra.post(
                    "/api/cases/" + ada + "/rents/2026-05/payments",
                    "{\"amount\":\"1\",\"orderReceivedOn\":\"2026-05-30\",\"cause\":" + value + "}"));
            refused(hyra.post("/api/rents/proposals", "{\"period\":" + value + "}"));
            refused(guide.post(
                    "/api/cases/" + ada + "/debts",
                    "{\"member\":1,\"creditor\":\"ANNAN\",\"aroseOn\":" + value
                            + ",\"band\":\"UNDER_5\",\"claimOnOlder\":\"NEJ\",\"planExists\":\"NEJ\"}"));
            if (!List.of("null", "\"\"").contains(value) && !value.contains("  ")) {
                refused(guide.post(
                        "/api/cases/" + ada + "/debts",
                        "{\"member\":1,\"creditor\":\"ANNAN\",\"aroseOn\":\"2026-01-01\",\"band\":\"UNDER_5\",\"claimOnOlder\":\"NEJ\",\"planExists\":\"NEJ\",\"disputed\":"
                                + value + "}"));
            }
            refused(
                    guide.post(
                            "/api/cases/" + ada + "/debts",
                            "{\"member\":7,\"creditor\":" + value
                                    + ",\"aroseOn\":\"2026-01-01\",\"band\":\"UNDER_5\",\"claimOnOlder\":\"NEJ\",\"planExists\":\"NEJ\"}"));
        }
        for (var path :
                List.of("/api/rents?period=x", "/api/cases/x/rents", "/hyror/x", "/arenden/BF-2026-9999/skulder")) {
            refused(hyra.get(path));
        }
        assertThat(hyra.get("/hyror?period=%00").statusCode()).isEqualTo(200);
        assertThat(rowCounts()).isEqualTo(before);
        assertThat(owner.queryForObject("select count(*) from bf.debt where case_number = ?", Long.class, ada.value()))
                .isZero();
    }

    private static HttpResponse<String> sent(Visitor visitor, String path, String file) {
        return visitor.send(
                "POST",
                path,
                file,
                Map.of("Content-Type", "application/octet-stream", "X-XSRF-TOKEN", visitor.token()));
    }

    private static void ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isBetween(400, 499);
        assertThat(answer.body()).containsAnyOf("\"message\":\"", "<html lang=\"sv\"");
        assertThat(answer.body()).doesNotContain("Exception", "java.", "org.", "select ");
    }
}
