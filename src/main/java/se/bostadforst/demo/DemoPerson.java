package se.bostadforst.demo;

import java.util.HashMap;
import java.util.Map;

/** An invented person; the numbers are published for tests, the rest have temporary identities. */
record DemoPerson(String identityType, String identity, String firstName, String lastName, String sex) {

    static DemoPerson temporary(String mark, String firstName, String lastName, String sex) {
        return new DemoPerson("TILLFALLIG_ID", mark, firstName, lastName, sex);
    }

    Map<String, Object> answers(int order) {
        var answers = new HashMap<String, Object>();
        answers.put("identityType" + order, identityType);
        answers.put("identity" + order, identity);
        answers.put("firstName" + order, firstName);
        answers.put("lastName" + order, lastName);
        answers.put("protectedIdentity" + order, "INGEN");
        answers.put("registeredSex" + order, sex);
        answers.put("situation" + order, "S1_AKUT");
        return answers;
    }
}
