package se.bostadforst.forgery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bodies a client could send in place of an honest answer: more than was asked, of another type, or for something else. */
final class Forgeries {

    /** One body and what is wrong with it. */
    record Forgery(String what, String body) {}

    /** Names that have meant something to a process somewhere. */
    static final List<String> NAMES = List.of(
            ("approved eligible beslut utfall party arendeId caseNumber initiator nrOfInstances nrOfCompletedInstances "
                            + "nrOfActiveInstances loopCounter granted placed businessKey caseInstanceId processInstanceId "
                            + "executionId taskId assignee candidateGroups dueDate unit organisation householdId decision "
                            + "class __proto__ execution authenticatedUserId")
                    .split(" "));

    private static final List<String> TYPES = List.of(
            "Object",
            "File",
            "Bytes",
            "Xml",
            "Date",
            "Integer",
            "Short",
            "Long",
            "Double",
            "Number",
            "Boolean",
            "Json",
            "String",
            "Null",
            "Nonsense",
            "");

    private static final Map<String, Object> TRANSIENT = Map.of(
            "transient", true,
            "objectTypeName", "java.util.HashMap",
            "serializationDataFormat", "application/x-java-serialized-object");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Forgeries() {}

    /** The answers as Tasklist sends them. */
    static String body(Map<String, Object> answers) {
        return json(Map.of("variables", typed(answers)));
    }

    static List<Forgery> of(Map<String, Object> honest) {
        var all = new ArrayList<Forgery>();
        added(honest, all);
        retyped(honest, all);
        misdirected(honest, all);
        return all;
    }

    private static void added(Map<String, Object> honest, List<Forgery> all) {
        var everything = typed(honest);
        for (var name : NAMES) {
            var one = typed(honest);
            var value = Map.<String, Object>of("value", name.length() % 2 == 0 ? true : "${1+1}");
            one.put(name, value);
            everything.put(name, value);
            all.add(new Forgery("added " + name, json(Map.of("variables", one))));
        }
        all.add(new Forgery("added all names", json(Map.of("variables", everything))));
        for (var type : TYPES) {
            var one = typed(honest);
            one.put("approved", Map.of("value", "abc", "type", type, "valueInfo", TRANSIENT, "local", true));
            all.add(new Forgery("added of type " + type, json(Map.of("variables", one))));
        }
    }

    private static void retyped(Map<String, Object> honest, List<Forgery> all) {
        var wrong = List.<Map<String, Object>>of(
                Map.of("value", "abc", "type", "Object", "valueInfo", TRANSIENT),
                Map.of("value", "abc", "type", "File", "valueInfo", Map.of("filename", "x.txt")),
                Map.of("value", "aGVq", "type", "Bytes"),
                Map.of("value", "<a/>", "type", "Xml"),
                Map.of("value", "2026-05-18T10:00:00.000+0200", "type", "Date"),
                Map.of("value", "abc", "type", "Integer"),
                Map.of("value", 17, "type", "Integer"),
                Map.of("value", 17.5),
                Map.of("value", "{\"a\":1}", "type", "Json"),
                Map.of("value", "{not json", "type", "Json", "valueInfo", Map.of("transient", true)),
                Map.of("value", List.of(17)),
                Map.of("value", Map.of("a", Map.of("b", 1))));
        var turn = 0;
        for (var key : honest.keySet()) {
            for (var value : wrong) {
                // a long form has every kind of wrong value in every third of its fields
                if (honest.size() > 7 && turn++ % 3 > 0) {
                    continue;
                }
                if (!value.get("value").equals("{not json") || !isFreeText(key)) {
                    var one = typed(honest);
                    one.put(key, value);
                    all.add(new Forgery(key + " as " + value, json(Map.of("variables", one))));
                }
            }
        }
        var nothing = new LinkedHashMap<String, Object>();
        honest.keySet().forEach(key -> nothing.put(key, java.util.Collections.singletonMap("value", null)));
        all.add(new Forgery("every answer null", json(Map.of("variables", nothing))));
        all.add(new Forgery("no answers", "{\"variables\":{}}"));
        all.add(new Forgery("answers as a list", "{\"variables\":[]}"));
        all.add(new Forgery("an answer as a text", json(Map.of("variables", Map.of("approved", "true")))));
    }

    /** Unreadable JSON text stays the text it is, which a field for free text may hold. */
    private static boolean isFreeText(String key) {
        return List.of(
                        "firstName1",
                        "firstName2",
                        "lastName1",
                        "lastName2",
                        "language1",
                        "language2",
                        "identity1",
                        "identity2",
                        "reasons",
                        "terms",
                        "decisionMaker",
                        "assessment",
                        "childsView")
                .contains(key);
    }

    private static void misdirected(Map<String, Object> honest, List<Forgery> all) {
        for (var key : List.of(
                "businessKey",
                "caseInstanceId",
                "taskId",
                "id",
                "processInstanceId",
                "processDefinitionId",
                "executionId",
                "formKey",
                "assignee",
                "tenantId")) {
            all.add(new Forgery(
                    "beside the answers " + key, json(Map.of("variables", typed(honest), key, "BF-2026-0001"))));
        }
        for (var key : List.of("localVariables", "modifications", "processVariables", "startInstructions")) {
            all.add(new Forgery(
                    "beside the answers " + key,
                    json(Map.of("variables", typed(honest), key, Map.of("approved", Map.of("value", true))))));
        }
        for (var value : List.of(true, "true", 1)) {
            all.add(new Forgery(
                    "withVariablesInReturn " + value,
                    json(Map.of("variables", typed(honest), "withVariablesInReturn", value))));
        }
    }

    private static Map<String, Object> typed(Map<String, Object> answers) {
        var typed = new LinkedHashMap<String, Object>();
        answers.forEach((key, value) -> typed.put(
                key,
                value instanceof List<?> list ? Map.of("value", json(list), "type", "Json") : Map.of("value", value)));
        return typed;
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
