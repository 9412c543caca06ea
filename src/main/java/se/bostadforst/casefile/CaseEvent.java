package se.bostadforst.casefile;

import se.bostadforst.access.DataClass;

/** What can be written in the case log, with its Swedish sentence and the class that decides who may read it. */
public enum CaseEvent {
    NOMINATED("Nominerad av %s", DataClass.C0),
    COORDINATION_NEEDED("Samordning med en annan nominering behövs", DataClass.A3, true),
    COORDINATED("Samordningen är klar: %s", DataClass.A3),
    CONSENT_RECORDED("Samtycke dokumenterat för %s", DataClass.C9),
    CONSENT_WITHDRAWN("Samtycke återkallat för %s", DataClass.C9),
    ASSESSED("Urvalskraven bedömda: %s", DataClass.C9, true),
    APPROVAL_REQUESTED("Godkännande begärt av övriga aktörer, svar senast %s", DataClass.C0, true),
    APPROVAL_REMINDED("Påminnelse om godkännande skickad till %s", DataClass.C0, true),
    APPROVAL_ESCALATED("Uteblivet svar från %s lyft till projektledaren", DataClass.C0, true),
    APPROVAL_FOLLOWED_UP("Uteblivet godkännande följt upp: %s", DataClass.C0),
    APPROVAL_ANSWERED("%s har svarat", DataClass.C0),
    PLACE_RESERVED("Plats reserverad", DataClass.C0, true),
    PLACE_WAITING("Väntar på plats", DataClass.C0, true),
    CHILD_ASSESSED("Barnets bästa bedömt", DataClass.C9),
    DECIDED("Biståndsbeslut fattat: %s", DataClass.C9),
    DECISION_DELIVERED("Beslutet delgivet %s", DataClass.C9),
    DECISION_UNEXECUTED("Beslutet är inte verkställt: %s", DataClass.C9),
    OFFERED("Erbjudande lämnat, svar senast %s", DataClass.C0),
    OFFER_ANSWERED("Svar på erbjudandet: %s", DataClass.C0),
    OFFER_OVERDUE("Svarstiden för erbjudandet har gått ut", DataClass.C0, true),
    CLOSED("Ärendet avslutat: %s", DataClass.C0, true);

    private final String sentence;
    private final DataClass dataClass;
    private final boolean byProcess;

    CaseEvent(String sentence, DataClass dataClass) {
        this(sentence, dataClass, false);
    }

    CaseEvent(String sentence, DataClass dataClass, boolean byProcess) {
        this.sentence = sentence;
        this.dataClass = dataClass;
        this.byProcess = byProcess;
    }

    /** True when the process did it by itself, whoever's click it followed from. */
    boolean byProcess() {
        return byProcess;
    }

    DataClass dataClass() {
        return dataClass;
    }

    String inSwedish(String detail) {
        return sentence.formatted(detail == null ? "" : detail).strip();
    }
}
