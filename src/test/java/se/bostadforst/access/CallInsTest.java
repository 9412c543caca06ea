package se.bostadforst.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.admission.AdmissionTest;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.PersonView;
import se.bostadforst.casefile.Persons;

/** DT-9: socialjouren sees a case from the moment it is called in until it is let go, and nobody with a protected identity. */
class CallInsTest extends AdmissionTest {

    private static final String JOUR = "socialjour1";

    @Autowired
    private CallIns callIns;

    @Autowired
    private CaseAccess access;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private Persons persons;

    @BeforeEach
    void a_saturday_night() {
        at("2026-05-16T22:40");
    }

    @Test
    void it_sees_the_case_while_called_in_and_at_no_other_time() {
        var caseNumber = new CaseNumber(upForApproval(HV, "Ada"));
        unseen(caseNumber);

        as(HV).run(() -> callIns.callIn(caseNumber.value(), "socialjour", "AVLASTNING"));
        assertThat(as(JOUR).call(() -> cases.find(caseNumber))).isPresent();
        assertThat(as(JOUR).call(() -> persons.of(caseNumber, Purpose.page("case"))))
                .singleElement()
                .extracting(PersonView::name)
                .asString()
                .startsWith("Ada");
        assertThat(as(JOUR).call(() -> access.mayWrite(caseNumber.value(), DataClass.C9)))
                .isTrue();
        assertThat(as(JOUR).call(() -> access.mayRead(caseNumber.value(), DataClass.C4)))
                .isFalse();

        as(HV).run(() -> callIns.letGo(caseNumber.value(), "socialjour"));
        unseen(caseNumber);
    }

    @Test
    void calling_in_twice_is_one_call_and_it_can_be_called_in_again() {
        var caseNumber = upForApproval(HV, "Ada");
        for (var reason : new String[] {"AVLASTNING", "BARN"}) {
            as(HV).run(() -> callIns.callIn(caseNumber, "socialjour", reason));
            as(HV).run(() -> callIns.callIn(caseNumber, "socialjour", reason));
            as(HV).run(() -> callIns.letGo(caseNumber, "socialjour"));
        }

        assertThat(owner.queryForList(
                        "select reason_code from bf.call_in where case_number = ? order by 1", caseNumber))
                .extracting(row -> row.get("reason_code"))
                .containsExactly("AVLASTNING", "BARN");
    }

    @Test
    void a_protected_identity_is_not_told_to_it() {
        var caseNumber = new CaseNumber(
                upForApproval(HV, with(couple("Ada", "Bo"), "protectedIdentity2", "SEKRETESSMARKERING")));
        as(HV).run(() -> callIns.callIn(caseNumber.value(), "socialjour", "AVLASTNING"));

        assertThat(as(JOUR).call(() -> persons.of(caseNumber, Purpose.page("case"))))
                .extracting(PersonView::name)
                .satisfiesExactly(
                        name -> assertThat(name).startsWith("Ada"),
                        name -> assertThat(name).isEqualTo("Skyddade personuppgifter"));
    }

    private void unseen(CaseNumber caseNumber) {
        assertThat(as(JOUR).call(() -> cases.find(caseNumber))).isEmpty();
        assertThatThrownBy(() -> as(JOUR).run(() -> persons.of(caseNumber, Purpose.page("case"))))
                .isInstanceOf(CaseNotFound.class);
    }
}
