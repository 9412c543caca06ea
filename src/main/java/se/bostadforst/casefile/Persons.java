package se.bostadforst.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Organisation;
import se.bostadforst.access.Purpose;

/** The household's persons, for those who may know who they are (C1). */
@Service
@Transactional
public class Persons {

    private static final String PROTECTED = "Skyddade personuppgifter";

    private final JdbcClient jdbc;
    private final CaseAccess access;

    Persons(JdbcClient jdbc, CaseAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /**
     * The adults of the household. The reading is logged.
     *
     * @throws se.bostadforst.access.CaseNotFound when the asker may not know them
     */
    public List<PersonView> of(CaseNumber caseNumber, Purpose purpose) {
        access.requireRead(caseNumber.value(), purpose, DataClass.C1);
        return read(caseNumber);
    }

    /** As {@link #of}, for a caller that has asked {@link CaseAccess} for more than C1 in the same reading. */
    public List<PersonView> alreadyAllowed(CaseNumber caseNumber) {
        return read(caseNumber);
    }

    /** The technical ids of the adults, in order; for the process's own steps. */
    public List<UUID> ids(CaseNumber caseNumber) {
        return jdbc.sql("select person_id from bf.person where case_number = ? order by member_order")
                .param(caseNumber.value())
                .query(UUID.class)
                .list();
    }

    private List<PersonView> read(CaseNumber caseNumber) {
        var found = new ArrayList<>(jdbc.sql("select * from bf.person where case_number = ?")
                .param(caseNumber.value())
                .query((row, n) -> new PersonView(
                        row.getObject("person_id", UUID.class),
                        row.getInt("member_order"),
                        row.getString("first_name") + " " + row.getString("last_name"),
                        ActorContext.require().organisation() == Organisation.SB ? null : row.getString("identity"),
                        row.getString("phone"),
                        row.getString("language"),
                        row.getBoolean("interpreter")))
                .list());
        if (ActorContext.require().organisation() != Organisation.SOC
                || ActorContext.require().unit().isEmpty()) {
            found.addAll(withheld(caseNumber));
        }
        return found.stream().sorted(Comparator.comparingInt(PersonView::order)).toList();
    }

    /** Row-level security keeps the protected ones from everybody outside the unit; that there is somebody is no secret. */
    private List<PersonView> withheld(CaseNumber caseNumber) {
        return ActorContext.asProcess(() -> jdbc.sql(
                        "select person_id, member_order from bf.person where case_number = ? and protected_identity <> 'INGEN'")
                .param(caseNumber.value())
                .query((row, n) ->
                        new PersonView(row.getObject(1, UUID.class), row.getInt(2), PROTECTED, null, null, null, false))
                .list());
    }
}
