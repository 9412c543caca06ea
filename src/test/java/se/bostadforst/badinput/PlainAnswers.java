package se.bostadforst.badinput;

import java.util.Map;
import se.bostadforst.Visitor;
import se.bostadforst.attack.PlainHouse;

/** The same answers given in plain Camunda, each at a fresh task, by somebody who has taken it. */
final class PlainAnswers {

    private static final String USER = "soc_hv_handlaggare1";

    private final Visitor stranger;
    private final Visitor staff;

    PlainAnswers(PlainHouse house) {
        this.stranger = house.stranger();
        this.staff = Visitor.signedIn(house.port(), USER);
    }

    String submit(String formId, Map<String, Object> answers) {
        return answer(formId, answers, "submit-form");
    }

    String complete(String formId, Map<String, Object> answers) {
        return answer(formId, answers, "complete");
    }

    private String answer(String formId, Map<String, Object> answers, String verb) {
        var task = task(formId);
        var answer = staff.post(Visitor.ENGINE + "/task/" + task + "/" + verb, Json.variables(answers));
        return answer.statusCode() + (answer.statusCode() < 300 ? " antaget" : "");
    }

    private String task(String formId) {
        var started =
                Visitor.json(stranger.post("/engine-rest/process-definition/key/answer-" + formId + "/start", "{}"));
        var task = Visitor.json(stranger.get("/engine-rest/task?processInstanceId="
                        + started.path("id").asText()))
                .path(0)
                .path("id")
                .asText();
        stranger.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + USER + "\"}");
        return task;
    }
}
