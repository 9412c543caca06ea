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
    APPEAL_RECEIVED("Överklagande registrerat: %s", DataClass.C9),
    APPEAL_TIMED("Tiden för överklagande %s", DataClass.C9, true),
    APPEAL_TAKEN_UP("Överklagande %s tas upp trots att det kom sent", DataClass.C9),
    APPEAL_DISMISSED("Överklagande %s avvisat", DataClass.C9),
    APPEAL_RESUMED("Avvisningen är upphävd, överklagandet tas upp", DataClass.C9, true),
    APPEAL_CONSIDERED("Överklagande %s", DataClass.C9),
    APPEAL_REMINDED("Påminnelse om att lämna överklagande %s till förvaltningsrätten", DataClass.C9, true),
    APPEAL_ALERTED("Överklagande %s är inte lämnat till förvaltningsrätten i tid", DataClass.C9, true),
    APPEAL_FORWARDED("Överklagande lämnat till förvaltningsrätten: %s", DataClass.C9),
    APPEAL_DECIDED("Domstolens avgörande av överklagande %s", DataClass.C9),
    APPEAL_EXECUTED("Domen verkställd: överklagande %s", DataClass.C9),
    APPEAL_ENDED("Överklagande %s", DataClass.C9),
    OFFERED("Erbjudande lämnat, svar senast %s", DataClass.C0),
    OFFER_ANSWERED("Svar på erbjudandet: %s", DataClass.C0),
    OFFER_OVERDUE("Svarstiden för erbjudandet har gått ut", DataClass.C0, true),
    FLAT_OFFERED("Lägenhet erbjuden", DataClass.C0),
    FLAT_ANSWERED("Svar på lägenheten: %s", DataClass.C0),
    FLAT_WITHDRAWN("Lägenheten har dragits tillbaka", DataClass.C0),
    LEASE_DRAWN_UP("%s upprättat", DataClass.C3),
    LEASE_SIGNED("%s undertecknat", DataClass.C3, true),
    WAIVER_DRAWN_UP("Avstående från besittningsskydd upprättat", DataClass.C9),
    WAIVER_SENT("Avståendet skickat till hyresnämnden %s", DataClass.C9),
    WAIVER_DECIDED("Hyresnämndens beslut om avståendet: %s", DataClass.C9),
    WAIVER_LEGAL_REVIEW("Rättslig bedömning efter hyresnämndens beslut: %s", DataClass.C9),
    TENURE_REVIEWED("Ställning tagen till besittningsskyddet: %s", DataClass.C9),
    LANDLORD_NOTIFIED("Hyresvärden underrättad om andrahandsupplåtelsen %s", DataClass.C3),
    COOPERATION_COMPLETE("Samverkansavtalet undertecknat av alla", DataClass.C3, true),
    COOPERATION_ESCALATED("Samverkansavtalet saknar underskrift från %s", DataClass.C3, true),
    KEY_AGREEMENT("Nyckelavtal: %s", DataClass.C6),
    INSPECTED("Inflyttningsbesiktning gjord %s", DataClass.C3),
    MOVE_IN_PREPARED("Stöd inför inflyttningen klart", DataClass.C3),
    KEYS("Nycklar: %s", DataClass.C3),
    ANCHOR_PROPOSED("Ändrad inflyttningsdag föreslagen: %s", DataClass.C3),
    ANCHOR_MOVED("Inflyttningsdagen ändrad: %s", DataClass.C3),
    ANCHOR_KEPT("Inflyttningsdagen ändrades inte", DataClass.C3),
    MOVED_IN("Inflyttad %s", DataClass.C0, true),
    TENANCY_ENDED("Hyresförhållandet upphörde: %s", DataClass.C3),
    SUPPORT_ENDED("Stödet avslutat %s", DataClass.C6),
    SUPPORT_MONTH_CLOSED("Stödmånad %s", DataClass.C6, true),
    ABSENCE("Frånvaro registrerad: %s", DataClass.C6),
    ABSENCE_STRUCK("Frånvaro struken: %s", DataClass.C6),
    OUTREACH("Uppsökande: %s", DataClass.C6),
    PLAN_LOCKED("Genomförandeplan version %s låst", DataClass.A6),
    PLAN_DECLINED("Genomförandeplan erbjuden, personen vill inte ha någon nu (version %s)", DataClass.A6),
    PLAN_OVERDUE("Genomförandeplanen är försenad", DataClass.A6, true),
    FOLLOW_UP_BOOKED("Uppföljning %s bokad", DataClass.C0),
    FOLLOW_UP_REPORTED("Månadsrapport %s lämnad", DataClass.A7),
    FOLLOW_UP_REPORT_READ("Månadsrapport %s läst", DataClass.A7),
    FOLLOW_UP_REPORT_LATE("Månadsrapport %s saknas", DataClass.A7, true),
    FOLLOW_UP_HELD("Uppföljning %s", DataClass.C0),
    RED_FLAG("Röd flagga vid uppföljning %s", DataClass.A7, true),
    RED_FLAG_ACTED_ON("Åtgärd efter röd flagga: %s", DataClass.A7),
    QUARTER_HELD("Kvartalsuppföljning %s dokumenterad", DataClass.C0),
    QUARTER_RATED("Kvartalets mål skattade, kvartal %s", DataClass.A7),
    NEIGHBOURS_RATED("Boendemiljön bedömd, kvartal %s", DataClass.A8),
    DEVIATION("Avvikelse: %s", DataClass.C6, true),
    DEVIATION_WITHDRAWN("Avvikelse struken efter rättelse: %s", DataClass.C6, true),
    TAKEOVER_OPENED("Prövning av eget kontrakt påbörjad", DataClass.A9, true),
    TAKEOVER_TOO_EARLY("För tidigt att pröva eget kontrakt: %s", DataClass.A9),
    TAKEOVER_ASKED("Hyresgästen tillfrågad om eget kontrakt: %s", DataClass.A9),
    TAKEOVER_CERTIFIED("Underlag för eget kontrakt: %s", DataClass.A9),
    TAKEOVER_ASSESSED("Villkoren för eget kontrakt prövade: %s", DataClass.A9, true),
    TAKEOVER_PROPOSED("Förslag om eget kontrakt: %s", DataClass.A9),
    TAKEOVER_REMINDED("Påminnelse om besked om eget kontrakt", DataClass.A9, true),
    TAKEOVER_ESCALATED("Uteblivet besked om eget kontrakt lyft till projektledaren", DataClass.A9, true),
    TAKEOVER_SUPPLEMENTED("Komplettering lämnad till Svenska Bostäder", DataClass.A9),
    TAKEOVER_ANSWERED("Svenska Bostäders besked: %s", DataClass.A9),
    TAKEOVER_CONTRACTS_END("Socialtjänstens kontrakt och Bostad först-kontraktet avslutas, sista dag %s", DataClass.C3),
    TAKEOVER_CLOSED("Prövningen av eget kontrakt avslutad: %s", DataClass.A9, true),
    TAKEN_OVER("Eget kontrakt från %s", DataClass.C0, true),
    HOUSING_REVIEWED("Boendedelen av insatsen omprövad", DataClass.C9),
    RESPITE_RAISED("Akut avlastning föreslagen av %s", DataClass.C10),
    RESPITE_REQUESTED("Akut avlastning begärd, %s", DataClass.C10),
    RESPITE_SENT("Beslut om avlastning begärt hos %s", DataClass.C10, true),
    RESPITE_DECIDED("Beslut om akut avlastning: %s", DataClass.C10),
    RESPITE_TAKEN_OVER("Enheten har tagit över efter socialjouren", DataClass.C10),
    RESPITE_BOOKED("Avlastningsplats bokad: %s", DataClass.C10),
    RESPITE_ARRIVED("Framme på avlastningsplatsen, första natten %s", DataClass.C10),
    RESPITE_CONTACT("Daglig kontakt under avlastningen: %s", DataClass.C10),
    RESPITE_ALERT("Avlastningsnätter: %s använda", DataClass.C10, true),
    RESPITE_ENDED("Avlastningen avslutad: %s", DataClass.C10, true),
    RESPITE_MEETING("Möte efter återflytten %s", DataClass.C10),
    RESPITE_ALTERNATIVE("Ställningstagande till annan boendelösning och stödform behövs: %s", DataClass.C10, true),
    RESPITE_STAND("Ställningstagande till annan boendelösning och stödform: %s", DataClass.C10),
    COMPLAINT_RECORDED("Klagomål om störning antecknat: %s", DataClass.C5),
    COMPLAINT_RULED("Klagomål om störning bedömt: %s", DataClass.C5),
    ON_CALL_LOGGED("Samtal till jouren: %s", DataClass.C12),
    ON_CALL_STRUCK("Samtal till jouren struket efter rättelse", DataClass.C12),
    ON_CALL_TURN_OUT("Jouren rycker ut", DataClass.C12, true),
    ON_CALL_TWO_AT_ONCE("Två utryckningar samtidigt, chef i beredskap larmad", DataClass.C12, true),
    ON_CALL_CALL_BACK_LATE("Återsamtal har dröjt, lyft till Stadsmissionens chef", DataClass.C12, true),
    ON_CALL_TOLD("Jouren har underrättat %s", DataClass.C12, true),
    ON_CALL_RESPITE_ASKED("Jouren har begärt avlastning", DataClass.C12, true),
    ON_CALL_HANDED_OVER("Jourens överlämning kvitterad", DataClass.C12),
    ON_CALL_HANDOVER_LATE("Jourens överlämning är inte kvitterad, lyft till Stadsmissionens chef", DataClass.C12, true),
    CRISIS_PLAN_WRITTEN("Krisplan version %s skriven", DataClass.A12),
    DOCUMENT_MADE("Handling upprättad: %s", DataClass.C0),
    SIGNED("Undertecknat: %s", DataClass.C3),
    SIGNATURE_WAIVED("Underskrift behövs inte: %s", DataClass.C3),
    UPLOADED("Undertecknat papper skannat: %s", DataClass.C3),
    TASK_MOVED("%s", DataClass.C0),
    TASK_MOVED_BY_ITSELF("%s", DataClass.C0, true),
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
