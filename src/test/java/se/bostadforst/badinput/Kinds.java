package se.bostadforst.badinput;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The kinds of {@code security.md} 5 that have a form to be sent to: what is changed in a right answer, and at which field that shows. */
final class Kinds {

    /** A value with the type a client claims for it. */
    record Claimed(Object value, String type) {}

    /**
     * One bad answer.
     *
     * @param at the fields that must be named; empty where the door stops it before any form is asked
     */
    record Kind(String number, String what, String formId, Map<String, Object> changes, List<String> at) {}

    private static final String CONSENT = "admission-obtain-consent";
    private static final String REQUIREMENTS = "admission-answer-requirements";
    private static final String DECIDE = "assistance-decide";
    private static final String NOMINATE = OpenForms.NOMINATE;

    private final List<Kind> kinds = new ArrayList<>();

    private Kinds() {}

    static List<Kind> all() {
        var all = new Kinds();
        all.values();
        all.texts();
        all.identities();
        all.forgeries();
        return all.kinds;
    }

    private void values() {
        add("1", "obligatoriskt fält saknas", REQUIREMENTS, "acutelyHomeless", null);
        add("1", "obligatorisk ruta inte ikryssad", CONSENT, "informed", false);
        add(
                "1",
                "fält som ett annat svar kräver saknas",
                REQUIREMENTS,
                at("evictionDate"),
                "disturbanceEviction",
                "JA");
        add(
                "1",
                "två fält som ett svar kräver saknas",
                REQUIREMENTS,
                at("violenceMotivation"),
                "violent",
                "JA",
                "riskToOthers",
                "JA");
        add("4", "tal i textfält", DECIDE, "decisionMaker", 7);
        add("5", "typen Long med text i", DECIDE, at(), "decisionMaker", new Claimed("abc", "Long"));
        add("5", "typen Date med en dag som inte finns", DECIDE, at(), "validFrom", new Claimed("2026-02-30", "Date"));
        add("7", "2⁶³ i textfält", DECIDE, "decisionMaker", new java.math.BigInteger("9223372036854775808"));
        add("8", "1e309 i textfält", DECIDE, "decisionMaker", new java.math.BigDecimal("1e309"));
        add("9", "val utanför listan", REQUIREMENTS, "currentAtUnit", "XX");
        add("9", "val med blanksteg efter", REQUIREMENTS, "disturbanceEviction", "JA ");
        add("9", "val med små bokstäver", REQUIREMENTS, "violent", "ja");
        add("9", "val utanför den levande listan", DECIDE, "outcome", "KANSKE");
        add("9", "okänt val bland kryss", CONSENT, "consents1", List.of("SSM", "ALLA"));
        add("9", "tomt val bland kryss", CONSENT, "consents1", Collections.singletonList(null));
        add("9", "lista i lista", CONSENT, "consents1", List.of(List.of("SSM")));
        add("9", "text i stället för lista", CONSENT, "consents1", "SSM");
        add("10", "2026-02-30", CONSENT, "validUntil", "2026-02-30");
        add("10", "30/1 2027", CONSENT, "validUntil", "30/1 2027");
        add("10", "år 0001", CONSENT, "validUntil", "0001-01-01");
        add("10", "år 9999", CONSENT, "validUntil", "9999-12-31");
        add("10", "klockslag efter dagen", CONSENT, "validUntil", "2027-01-01T10:00");
        add("12", "29 februari ett vanligt år", CONSENT, "validUntil", "2027-02-29");
        add("14", "slut före start", DECIDE, at("validTo"), "validFrom", "2027-01-01", "validTo", "2026-12-31");
        add("14", "samtycke till en dag som varit", CONSENT, "validUntil", "2026-08-17");
        add("15", "svar före erbjudandet", "admission-record-answer", "answeredOn", "2026-05-17");
        add("15", "delgivning före beslutet", "assistance-record-delivery", "deliveredOn", "2026-05-17");
        add("15", "rapport före beslutet", "assistance-report-unexecuted", "reportedOn", "2026-05-17");
        add("15", "svar i morgon", "admission-record-answer", "answeredOn", "2026-08-19");
        for (Object no : Arrays.asList("ja", 1, "TRUE", null)) {
            add("20", "sant/falskt som " + (no instanceof String ? "\"" + no + "\"" : no), CONSENT, "informed", no);
        }
        add("21", "null i obligatoriskt fält", DECIDE, "reasons", null);
        add("22", "tom text", DECIDE, "reasons", "");
        add("22", "bara blanksteg", DECIDE, "reasons", " ".repeat(20));
        add("22", "bara hårda blanksteg", DECIDE, "reasons", "\u00a0".repeat(20));
        add("22", "bara osynliga bokstäver", DECIDE, "decisionMaker", "\u3164");
        add("23", "skrivskyddat fält ändrat", DECIDE, "today", "2026-01-01");
        add("–", "dolt fält besvarat", REQUIREMENTS, "evictionDate", "2026-01-01");
        add(
                "–",
                "startdag vid avslag",
                DECIDE,
                at("validFrom", "terms"),
                "outcome",
                "AVSLAG",
                "appealInstruction",
                true);
    }

    private void texts() {
        add("24", "61 tecken av 60", NOMINATE, "firstName1", "x".repeat(61));
        add("24", "41 tecken av 40", DECIDE, "delegationPoint", "4".repeat(41));
        add("25", "4 001 tecken", DECIDE, "reasons", "x".repeat(4001));
        add("25", "4 001 emoji", DECIDE, "reasons", "😀".repeat(4001));
        add("26", "1 MB text", DECIDE, "reasons", "x".repeat(1_000_000));
        add("27", "NUL", DECIDE, "reasons", "Påhittad motivering\u0000");
        add("27", "halvt tecken", DECIDE, "reasons", "Påhittad motivering \ud83d");
        add("27", "omvänd läsriktning", DECIDE, "decisionMaker", "Alva \u202eexe");
        add("27", "osynligt blanksteg", NOMINATE, "lastName1", "Mo\u200blin");
        add("35", "radbrytning i fält med en rad", NOMINATE, "lastName1", "Molin\r\nBcc: x@example.se");
        add("37", "50 000 parenteser", DECIDE, "delegationPoint", "(".repeat(50_000));
        add("37", "fel form på telefon", NOMINATE, "phone1", "ring mamma");
        add("37", "siffror i helbredd", NOMINATE, "phone1", "０７０１７４０６０５");
    }

    private void identities() {
        number("38", "fel kontrollsiffra", "19900118-9812");
        number("38", "kontrollsiffran saknas", "19900118-981");
        number("38", "dag som inte finns", "19900231-9811");
        number("38", "född 1612", "161212121212");
        number("39", "samordningsnummer som personnummer", "19701063-2391");
        number("44", "under 18 år", "20170118-2382");
        add("40", "tillfällig identitet på tre tecken", NOMINATE, "identity1", "AB1");
        add(
                "43",
                "samma person två gånger i ett par",
                NOMINATE,
                at("identity2"),
                "householdType",
                "COUPLE",
                "identity1",
                "PAR-0001",
                "identityType2",
                "TILLFALLIG_ID",
                "identity2",
                "par-0001",
                "firstName2",
                "B",
                "lastName2",
                "B",
                "protectedIdentity2",
                "INGEN",
                "registeredSex2",
                "MAN",
                "situation2",
                "S1_AKUT");
        add("43", "andra personen utan att vara ett par", NOMINATE, "firstName2", "Bo");
    }

    private void number(String kind, String what, String written) {
        add(kind, what, NOMINATE, at("identity1"), "identityType1", "PERSONNUMMER", "identity1", written);
    }

    private void forgeries() {
        add("48", "approved=true", "admission-approve", "approved", true);
        for (var name : List.of("beslut", "arendeId", "initiator")) {
            add("49", name + " skrivs över", DECIDE, name, "x");
        }
        add("49", "visat värde ändrat", CONSENT, "persons2", true);
        add("50", "Object med javaklass", DECIDE, at(), "reasons", new Claimed("rO0ABXNy", "Object"));
        add("50", "File", DECIDE, at(), "reasons", new Claimed("eA==", "File"));
        add("50", "Xml", DECIDE, at(), "reasons", new Claimed("<a/>", "Xml"));
        add("50", "okänd typ", DECIDE, at(), "reasons", new Claimed("x", "Finns inte"));
        add("50", "objekt i textfält", DECIDE, "reasons", Map.of("$gt", ""));
        add("53", "start med påhittad variabel", NOMINATE, "granted", true);
    }

    private static List<String> at(String... fields) {
        return List.of(fields);
    }

    private void add(String number, String what, String formId, String field, Object value) {
        add(number, what, formId, at(field), field, value);
    }

    private void add(String number, String what, String formId, List<String> at, Object... changes) {
        var map = new HashMap<String, Object>();
        for (var i = 0; i < changes.length; i += 2) {
            map.put((String) changes[i], changes[i + 1]);
        }
        kinds.add(new Kind(number, what, formId, map, at));
    }
}
