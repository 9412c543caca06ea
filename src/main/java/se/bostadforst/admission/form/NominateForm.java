package se.bostadforst.admission.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Purpose;
import se.bostadforst.admission.Capacity;
import se.bostadforst.admission.Nomination;
import se.bostadforst.admission.Nominations;
import se.bostadforst.casefile.HouseholdType;
import se.bostadforst.casefile.Identity;
import se.bostadforst.casefile.IdentityIndex;
import se.bostadforst.casefile.IdentityType;
import se.bostadforst.casefile.NewPerson;
import se.bostadforst.casefile.ProtectedIdentity;
import se.bostadforst.casefile.RegisteredSex;
import se.bostadforst.forms.Answers;
import se.bostadforst.forms.FieldError;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.forms.StartForm;

/** "Person eller par nomineras" */
@Component
class NominateForm implements StartForm {

    private final Nominations nominations;
    private final Capacity capacity;
    private final IdentityIndex identities;
    private final CaseAccess access;
    private final Clock clock;

    NominateForm(Nominations nominations, Capacity capacity, IdentityIndex identities, CaseAccess access, Clock clock) {
        this.access = access;
        this.nominations = nominations;
        this.capacity = capacity;
        this.identities = identities;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "admission-nominate";
    }

    @Override
    public Map<String, Object> show() {
        return Map.of("capacity", capacity.room().inSwedish() + " är upptagna");
    }

    @Override
    public String submit(Answers answers) {
        identities.oneAtATime();
        var type = answers.choice("householdType", HouseholdType.class);
        var errors = new ArrayList<FieldError>();
        var persons = new ArrayList<NewPerson>();
        for (int n = 1; n <= type.persons(); n++) {
            person(answers, n, errors, persons);
        }
        if (persons.size() == 2
                && persons.get(0).identity().equals(persons.get(1).identity())) {
            errors.add(new FieldError("identity2", "De två personerna har samma identitet."));
        }
        if (!errors.isEmpty()) {
            throw new FormRefused(List.copyOf(errors));
        }
        return nominations
                .nominate(
                        type,
                        "JA".equals(answers.text("children")),
                        persons,
                        new Nomination(
                                answers.text("currentDwelling"),
                                answers.yes("comesDirectly"),
                                "JA".equals(answers.text("applied"))))
                .value();
    }

    private void person(Answers answers, int n, List<FieldError> errors, List<NewPerson> persons) {
        try {
            var identity = Identity.parse(
                    answers.choice("identityType" + n, IdentityType.class),
                    answers.text("identity" + n),
                    LocalDate.now(clock));
            var open = identities.openInOwnUnit(identity);
            if (!open.isEmpty()) {
                access.told(open.get(0).value(), Purpose.search(formId()), DataClass.C1);
                errors.add(new FieldError(
                        "identity" + n, "Personen är redan nominerad av er enhet i ärende " + open.get(0) + "."));
                return;
            }
            persons.add(new NewPerson(
                    identity,
                    answers.text("firstName" + n),
                    answers.text("lastName" + n),
                    answers.choice("protectedIdentity" + n, ProtectedIdentity.class),
                    answers.choice("registeredSex" + n, RegisteredSex.class),
                    answers.optionalText("phone" + n).orElse(null),
                    answers.optionalText("language" + n).orElse(null),
                    answers.yes("interpreter" + n),
                    answers.text("situation" + n)));
        } catch (Identity.Refused refused) {
            errors.add(new FieldError("identity" + n, refused.getMessage()));
        }
    }
}
