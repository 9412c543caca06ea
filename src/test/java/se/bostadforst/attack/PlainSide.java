package se.bostadforst.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import se.bostadforst.Visitor;

/** Plain Camunda under attack: an attack that did harm leaves a case that the next one does not meet. */
final class PlainSide implements House {

    private final PlainHouse house;
    private final Rows rows;
    private final String filter;
    private final Map<Attacker, Visitor> visitors = new EnumMap<>(Attacker.class);
    private Victim victim;
    private String untouched = "";

    PlainSide(DataSource owner) {
        house = PlainHouse.beside(owner);
        rows = new Rows(house.address(), "public", List.of());
        filter = asked("/engine-rest/filter?name=Alla").get(0).path("id").asText();
    }

    @Override
    public boolean isPlain() {
        return true;
    }

    @Override
    public int port() {
        return house.port();
    }

    @Override
    public Victim victim() {
        return victim;
    }

    /** The same case as long as no attack has changed anything, else a new one. */
    void freshVictim() {
        if (victim == null || !untouched.equals(rows())) {
            newVictim();
            untouched = rows();
        }
    }

    /** A case with everything that ought not to be read in the engine, as one finds it there. */
    private void newVictim() {
        var canary = "Kanarie" + UUID.randomUUID().toString().substring(0, 8);
        var caseNumber = "BF-" + canary;
        var instance = read(house.stranger()
                .post(
                        "/engine-rest/process-definition/key/shared-case/start",
                        "{\"businessKey\":\"%s\",\"variables\":{\"namn\":{\"value\":\"%s\"},\"approved\":{\"value\":false},\"beslut\":{\"value\":\"AVSLAG\"},\"missbruk\":{\"value\":\"heroin\"},\"personnummer\":{\"value\":\"19121212-1212 %s\"}}}"
                                .formatted(caseNumber, canary, canary)));
        var id = instance.path("id").asText();
        var social = taskOf(id, "Task_Soc");
        victim = new Victim(
                canary,
                caseNumber,
                id,
                instance.path("definitionId").asText(),
                social,
                taskOf(id, "Task_Landlord"),
                filter,
                idOf(house.stranger()
                        .post("/engine-rest/task/" + social + "/comment/create", "{\"message\":\"" + canary + "\"}")),
                idOf(attachment(social, canary)),
                "soc_hv_handlaggare1");
    }

    private HttpResponse<String> attachment(String task, String text) {
        var parts =
                "--snitt\r\nContent-Disposition: form-data; name=\"attachment-name\"\r\n\r\n%s\r\n--snitt\r\nContent-Disposition: form-data; name=\"content\"; filename=\"utredning.txt\"\r\nContent-Type: text/plain\r\n\r\n%s\r\n--snitt--\r\n"
                        .formatted(text, text);
        return house.stranger()
                .send(
                        "POST",
                        "/engine-rest/task/" + task + "/attachment/create",
                        parts,
                        Map.of("Content-Type", "multipart/form-data; boundary=snitt"));
    }

    private String taskOf(String instance, String key) {
        return asked("/engine-rest/task?processInstanceId=" + instance + "&taskDefinitionKey=" + key)
                .get(0)
                .path("id")
                .asText();
    }

    private JsonNode asked(String path) {
        return read(house.stranger().get(path));
    }

    private static String idOf(HttpResponse<String> answer) {
        return read(answer).path("id").asText();
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return Visitor.json(answer);
    }

    @Override
    public Visitor visitor(Attacker attacker) {
        return visitors.computeIfAbsent(attacker, this::arrival);
    }

    /** Signs in anew next time: the attack may have cost the session. */
    void forget(Attacker attacker) {
        visitors.remove(attacker);
    }

    /** The welcome app asks for no grant, so everybody who has a password gets in. */
    private Visitor arrival(Attacker attacker) {
        var visitor = new Visitor(house.port());
        visitor.get("/camunda/app/welcome/default/");
        if (attacker.userId() != null) {
            visitor.send(
                    "POST",
                    "/camunda/api/admin/auth/user/default/login/welcome",
                    "username=" + attacker.userId() + "&password=demo",
                    Map.of("Content-Type", "application/x-www-form-urlencoded", "X-XSRF-TOKEN", visitor.token()));
            visitor.get("/camunda/app/welcome/default/");
        }
        return visitor;
    }

    @Override
    public void close() {
        rows.close();
    }

    @Override
    public String rows() {
        return rows.mark();
    }
}
