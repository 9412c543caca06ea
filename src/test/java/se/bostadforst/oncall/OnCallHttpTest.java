package se.bostadforst.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.SqlTape;
import se.bostadforst.Visitor;

/** The jour's page and route: a call in one request, the crisis card with a call or with a reason, and nobody else gets in. */
class OnCallHttpTest extends OnCallTest {

    private static final String CALL =
            "{\"source\":\"GRANNE_VIA_SB\",\"situation\":\"GRANNAR_STORS\",\"reachable\":\"JA\",\"triage\":\"SAMTAL\",\"note\":\"KANARIE skriker\"}";

    @LocalServerPort
    private int port;

    @Test
    void a_call_is_found_logged_and_shown_with_its_card_and_costs_what_it_costs() {
        var home = home("Ada");
        at("2026-05-20T23:10");
        planned(home);
        var jour = visitor(JOUR);
        var address = address(home);

        assertThat(jour.get("/jour?q=" + address.replace(" ", "+").replace("å", "%C3%A5"))
                        .body())
                .contains(home);
        assertThat(jour.get("/jour?q=" + home).body()).contains(address, "Ada KANARIE");
        assertThat(jour.get("/jour?q=Ada+KANARIE").body()).as("med samtycke").contains(home);
        assertThat(log(home, JOUR)).contains("SEARCH oncall-search C0,C1,C3 t");
        assertThat(jour.get("/jour/" + home).body())
                .contains("Logga samtal", address)
                .doesNotContain("KANARIE", "Kriskort</h2>");

        var started = System.nanoTime();
        var tape = SqlTape.of(
                () -> assertThat(jour.post(api(home), CALL).statusCode()).isEqualTo(201));
        System.out.printf(
                "FIGUR ett loggat samtal: %d SQL-satser, %d ms%n",
                SqlTape.statements(tape), (System.nanoTime() - started) / 1_000_000);
        assertThat(SqlTape.statements(tape)).as("SQL-satser för ett samtal").isLessThan(70);

        assertThat(jour.get("/jour/" + home).body())
                .contains(
                        "Ada KANARIE",
                        "KANARIE rädd",
                        "KANARIE syster",
                        "KANARIE portkod",
                        "Nyckelavtal finns",
                        "070-99 88 776");
        assertThat(log(home, JOUR)).contains("CHANGE oncall-call C12 t", "READ oncall-card C0,C1,C3,C10,C12,A5,A12 t");
        assertThat(jour.get("/jour").body()).contains(home, "Grannar störs nu. Samtal");
        at("2026-05-21T11:11");
        assertThat(jour.get("/jour/" + home).body()).as("tolv timmar").doesNotContain("KANARIE rädd");
        assertThat(visitor(GUIDE).get("/jour/" + home).body())
                .as("vägledaren alltid")
                .contains("KANARIE rädd");
        assertThat(jour.get("/arenden/" + home + "/krisplan").statusCode()).isEqualTo(404);
    }

    @Test
    void the_log_is_stadsmissionens_and_the_others_see_what_is_addressed_to_them() {
        var home = home("Bo");
        at("2026-05-18T23:10");
        var jour = visitor(JOUR);
        jour.post(api(home), CALL);
        jour.post(
                api(home),
                "{\"source\":\"POLIS\",\"situation\":\"LIVSFARA\",\"triage\":\"BLALJUS_112\",\"note\":\"KANARIE kniv\"}");
        jour.post(
                api(home),
                "{\"source\":\"HYRESGAST\",\"situation\":\"PRAKTISKT\",\"triage\":\"RADGIVNING\",\"note\":\"KANARIE lås\"}");

        for (var reader : List.of(JOUR, GUIDE, SSM)) {
            assertThat(visitor(reader).get(api(home)).body())
                    .as(reader)
                    .contains("KANARIE skriker", "KANARIE kniv", "KANARIE lås");
        }
        assertThat(visitor(HV).get(api(home)).body())
                .as("handläggaren ser det som rör hen")
                .contains("KANARIE kniv")
                .doesNotContain("KANARIE skriker", "KANARIE lås", "\"SB\"");
        for (var landlord : List.of(SB, CARETAKER)) {
            assertThat(visitor(landlord).get(api(home)).body())
                    .as(landlord)
                    .contains("STORNING")
                    .doesNotContain("KANARIE", "JOURARENDE", "LIVSFARA", "112");
        }
        for (var stranger : List.of(
                ST,
                "soc_hv_chef1",
                "soc_hv_hyra1",
                "sb_beslut1",
                "sb_bosocial1",
                LEADER,
                "socialjour1",
                "styrgrupp1")) {
            assertThat(visitor(stranger).get(api(home)).statusCode())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(visitor(stranger).post(api(home), CALL).statusCode())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(visitor(stranger).get("/jour/" + home).statusCode())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(visitor(stranger).get("/jour").statusCode()).as(stranger).isEqualTo(404);
        }
        assertThat(visitor(HV).post(api(home), CALL).statusCode()).isEqualTo(404);
        assertThat(visitor(SSM).post(api(home), CALL).statusCode())
                .as("chefen läser")
                .isEqualTo(404);
        assertThat(value("select count(*)::text from bf.on_call_entry where case_number = ?", home))
                .isEqualTo("3");
    }

    @Test
    void the_socialjour_sees_the_card_and_its_own_call_only_while_it_is_called_in() {
        var home = home("Cleo");
        at("2026-05-16T01:10");
        planned(home);
        var socialjour = visitor("socialjour1");
        visitor(JOUR).post(api(home), CALL);
        assertThat(socialjour.get("/jour/" + home).statusCode()).isEqualTo(404);
        visitor(JOUR)
                .post(
                        api(home),
                        "{\"source\":\"POLIS\",\"situation\":\"BARN\",\"triage\":\"BLALJUS_112\",\"note\":\"KANARIE barn\"}");

        assertThat(socialjour.get("/jour/" + home).body())
                .contains("KANARIE rädd", "Cleo")
                .doesNotContain("Logga samtal");
        assertThat(socialjour.get(api(home)).body()).contains("KANARIE barn").doesNotContain("KANARIE skriker");
        owner.update("update bf.call_in set until = now() where case_number = ?", home);
        assertThat(socialjour.get("/jour/" + home).statusCode()).isEqualTo(404);
        assertThat(socialjour.get(api(home)).statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_is_stored() {
        var home = home("Dag");
        at("2026-10-26T23:10");
        var jour = visitor(JOUR);
        for (var wrong : List.of(
                List.of("{}", "Välj vem som ringer."),
                List.of("{}", "Välj vad som har hänt."),
                List.of(CALL.replace("JA", "-"), "Svara om hyresgästen går att nå."),
                List.of(
                        CALL.replace("\"SAMTAL\"", "\"RADGIVNING\""),
                        "Skriv varför du väljer något annat än förslaget."),
                List.of(CALL.replace("{", "{\"calledAt\":\"i natt\","), "Skriv tiden som åååå-mm-dd tt:mm"),
                List.of(
                        CALL.replace("{", "{\"calledAt\":\"2026-10-25T02:30\","),
                        "Klockan visade det två gånger den natten."),
                List.of(CALL.replace("{", "{\"calledAt\":\"2026-03-29T02:30\","), "Klockslaget finns inte"),
                List.of(CALL.replace("{", "{\"calledAt\":\"2026-10-27T02:30\","), "Samtalet har inte varit än."),
                List.of(CALL.replace("{", "{\"calledAt\":\"2026-05-18T02:30\","), "mer än en månad gammalt"),
                List.of(CALL.replace("{", "{\"member\":3,"), "Välj vem det gäller."),
                List.of(CALL.replace("KANARIE skriker", "\\u200b"), "tecken som inte kan sparas"),
                List.of(CALL.replace("KANARIE skriker", "x".repeat(2001)), "Högst 2000 tecken"))) {
            var answer = jour.post(api(home), wrong.get(0));
            assertThat(answer.statusCode()).as(wrong.get(0)).isEqualTo(400);
            assertThat(answer.body()).contains(wrong.get(1));
        }
        for (var odd :
                List.of("", "[]", "{\"source\":5}", "{\"circumstances\":{}}", "{\"member\":\"x\"}", "{\"okänt\":1}")) {
            assertThat(jour.post(api(home), odd).statusCode()).as(odd).isBetween(400, 499);
        }
        for (var address : List.of(
                "/jour/x",
                "/jour/BF-2026-99999",
                "/jour?q=%00",
                "/jour?q=%25",
                "/jour?q=_",
                "/jour?q=" + "x".repeat(3000))) {
            assertThat(jour.get(address).statusCode()).as(address).isLessThan(500);
        }
        assertThat(jour.get("/jour?q=%25%25").body()).as("inga jokertecken").contains("Ingen träff");
        assertThat(value("select count(*)::text from bf.on_call_entry where case_number = ?", home))
                .isEqualTo("0");
        assertThat(jour.post(api(home), CALL.replace("\"SAMTAL\"", "\"BLALJUS_112\""))
                        .statusCode())
                .as("112 behöver inte förklaras")
                .isEqualTo(201);
    }

    @Test
    void the_card_opens_without_a_call_only_with_a_reason_for_two_hours_and_the_manager_looks_at_it() {
        var home = home("Eva");
        at("2026-05-16T01:10");
        planned(home);
        as(HV).run(() -> owner.update(
                "update bf.consent set withdrawn_at = now() where case_number = ? and recipient = 'SSM'", home));
        var jour = visitor(JOUR);
        var glass = "/api/cases/" + home + "/break-glass";
        assertThat(jour.get("/jour?q=Eva+KANARIE").body()).as("utan samtycke").doesNotContain(home);
        assertThat(jour.get("/jour/" + home).body()).doesNotContain("KANARIE").contains("Öppna kriskortet utan samtal");
        assertThat(jour.post(glass, "{}").body())
                .contains("Välj varför kriskortet behöver öppnas.", "Fältet måste fyllas i.");
        assertThat(jour.post(glass, "{\"reason\":\"LIVSFARA\",\"words\":\" \"}").statusCode())
                .isEqualTo(400);
        for (var other : List.of(GUIDE, SSM, HV, SB, "socialjour1")) {
            assertThat(visitor(other)
                            .post(glass, "{\"reason\":\"LIVSFARA\",\"words\":\"KANARIE x\"}")
                            .statusCode())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(jour.post(glass, "{\"reason\":\"POLIS_ELLER_VARD\",\"words\":\"KANARIE akuten frågar\"}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(jour.get("/jour/" + home).body())
                .as("namnet också: nödsituation")
                .contains("Eva KANARIE", "KANARIE rädd", "Kriskortet är öppnat utan samtal");
        users.ensure("ssm_jour9", "Jour", "(prov)", null, "demo", List.of("ssm_jour"));
        assertThat(visitor("ssm_jour9").get("/jour/" + home).body())
                .as("bara den som öppnade")
                .doesNotContain("KANARIE");
        assertThat(log(home, JOUR))
                .contains("BREAK_GLASS oncall-break-glass C12 t", "BREAK_GLASS oncall-card C0,C1,C3,C10,C12,A5,A12 t");
        at("2026-05-16T03:11");
        assertThat(jour.get("/jour/" + home).body()).as("två timmar").doesNotContain("KANARIE");

        at("2026-05-18T08:10");
        var manager = visitor(SSM);
        assertThat(manager.get("/jour").body())
                .contains("Kriskort öppnade utan samtal", home, "KANARIE akuten frågar", "ssm_jour1");
        assertThat(visitor(GUIDE).get("/jour").body()).doesNotContain("akuten frågar");
        var id = value("select break_id::text from bf.break_glass where case_number = ?", home);
        assertThat(manager.post(glass + "/" + id + "/review", "{}").body()).contains("Välj ett av alternativen.");
        for (var other : List.of(JOUR, GUIDE, HV)) {
            assertThat(visitor(other)
                            .post(glass + "/" + id + "/review", "{\"review\":\"MOTIVERAD\"}")
                            .statusCode())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(manager.post(glass + "/" + id + "/review", "{\"review\":\"FOLJS_UPP\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(manager.post(glass + "/" + id + "/review", "{\"review\":\"MOTIVERAD\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(manager.get("/jour").body()).doesNotContain("akuten frågar");
        assertThat(value("select review || ' ' || reviewed_by from bf.break_glass where case_number = ?", home))
                .isEqualTo("FOLJS_UPP ssm_chef1");
    }

    @Test
    void a_protected_identity_stays_in_its_unit_whatever_glass_is_broken() {
        var home = movedIn(
                HV, with(nominee("Fia"), "protectedIdentity1", "SEKRETESSMARKERING"), "2025-09-22T10:00", "2025-10-01");
        at("2026-05-16T01:10");
        var jour = visitor(JOUR);
        jour.post("/api/cases/" + home + "/break-glass", "{\"reason\":\"LIVSFARA\",\"words\":\"KANARIE x\"}");

        assertThat(jour.get("/jour/" + home).body())
                .contains("Skyddade personuppgifter")
                .doesNotContain("Fia");
        assertThat(jour.get("/jour?q=Fia").body()).doesNotContain(home);
    }

    @Test
    void a_crisis_plan_is_the_guides_and_its_versions_stay() {
        var home = home("Gun");
        at("2026-05-18T10:10");
        planned(home);
        var address = "/api/cases/" + home + "/crisis-plan";
        assertThat(visitor(GUIDE).post(address, "{\"risk\":\"KANARIE ny\"}").body())
                .contains("\"helps\"", "\"contacts\"", "Fältet måste fyllas i.");
        for (var other : List.of(JOUR, SSM, HV, SB)) {
            assertThat(visitor(other).post(address, plan()).statusCode())
                    .as(other)
                    .isEqualTo(404);
        }
        planned(home);
        assertThat(visitor(GUIDE).get("/arenden/" + home + "/krisplan").body())
                .contains("Version 2", "KANARIE portkod");
        assertThat(visitor(GUIDE).get("/arenden/" + home).body()).contains("Krisplan</a>", "Jour</a>");
        assertThat(value("select count(*)::text from bf.crisis_plan where case_number = ?", home))
                .isEqualTo("2");
    }

    @Test
    void the_papers_are_made_by_stadsmissionen() {
        var home = home("Hans");
        at("2026-05-18T23:10");
        planned(home);
        visitor(JOUR).post(api(home), CALL);

        var documents = "/api/cases/" + home + "/documents/";
        assertThat(visitor(JOUR).post(documents + "on-call-log", "{}").statusCode())
                .isBetween(200, 204);
        assertThat(visitor(GUIDE).post(documents + "crisis-plan", "{}").statusCode())
                .isBetween(200, 204);
        assertThat(visitor(HV).post(documents + "on-call-log", "{}").statusCode())
                .isEqualTo(404);
        assertThat(visitor(HV).get("/arenden/" + home + "/handlingar").body()).doesNotContain("Jourlogg", "Krisplan");
        assertThat(visitor(SB).get("/arenden/" + home + "/handlingar").body()).doesNotContain("Jourlogg", "Krisplan");
    }

    @Test
    void nothing_is_logged_without_the_pages_own_key_and_a_struck_call_is_shown_struck() {
        var home = home("Ida");
        at("2026-05-18T23:10");
        var jour = visitor(JOUR);
        assertThat(jour.send("POST", api(home), CALL, java.util.Map.of("Content-Type", "application/json"))
                        .statusCode())
                .isEqualTo(403);
        var id = Visitor.json(jour.post(api(home), CALL)).path("callId").asText();
        assertThat(jour.post(api(home) + "/" + id + "/strike", "{}").body()).contains("Fältet måste fyllas i.");
        assertThat(jour.post(api(home) + "/" + id + "/strike", "{\"reason\":\"KANARIE fel hushåll\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(jour.post(api(home) + "/" + id + "/strike", "{\"reason\":\"igen\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(jour.post(api(home) + "/x/strike", "{\"reason\":\"x\"}").statusCode())
                .isEqualTo(404);
        assertThat(visitor(GUIDE).get("/jour/" + home).body()).contains("KANARIE fel hushåll", "struck");
        assertThat(jour.get("/jour/" + home).body())
                .as("ett struket samtal öppnar inget")
                .doesNotContain("Kriskort</h2>");
        assertThat(visitor(SB).get(api(home)).body()).contains("\"withdrawn\":true");
    }

    private void planned(String home) {
        assertThat(visitor(GUIDE)
                        .post("/api/cases/" + home + "/crisis-plan", plan())
                        .statusCode())
                .isEqualTo(204);
    }

    private static String plan() {
        return "{\"risk\":\"KANARIE rädd\",\"helps\":\"KANARIE ring först\",\"contacts\":\"KANARIE syster\",\"entry\":\"KANARIE portkod\"}";
    }

    private String address(String home) {
        return value("select f.address from bf.tenancy t join bf.flat f using (flat_id) where t.case_number = ?", home);
    }

    private List<String> log(String home, String user) {
        return owner.queryForList(
                "select distinct action || ' ' || purpose || ' ' || data_class || ' ' || case when granted then 't' else 'f' end from bf.read_log where case_number = ? and user_id = ?",
                String.class,
                home,
                user);
    }

    private static String api(String home) {
        return "/api/cases/" + home + "/on-call";
    }

    private Visitor visitor(String userId) {
        return Visitor.signedIn(port, userId);
    }
}
