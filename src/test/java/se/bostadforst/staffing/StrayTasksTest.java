package se.bostadforst.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.Visitor;

/** A task that nobody sees is found the same night (peers.md ask 2). */
class StrayTasksTest extends StaffingTest {

    @LocalServerPort
    private int port;

    @BeforeEach
    void an_ordinary_monday() {
        at("2026-05-18T10:00");
    }

    @Test
    void a_task_of_somebody_who_has_left_the_group_or_the_house_goes_back_to_the_team() {
        guest("bemanning-1", "soc_hv_handlaggare");
        guest("bemanning-2", "soc_hv_handlaggare");
        var moved = nominated(HV, "Bytt");
        var movedTask = taskOf("bemanning-1", "Task_ObtainConsent", moved);
        var deleted = nominated(HV, "Borta");
        var deletedTask = taskOf("bemanning-2", "Task_ObtainConsent", deleted);
        var kept = taskOf(HV, "Task_ObtainConsent", nominated(HV, "Kvar"));
        identity.createMembership("bemanning-1", "soc_st_handlaggare");
        identity.deleteUser("bemanning-2");

        stray.check();
        stray.check();

        assertThat(List.of(holder(movedTask), holder(deletedTask), holder(kept)))
                .containsExactly("null", "null", HV);
        assertThat(moves(moved))
                .containsExactly(
                        "Uppgiften ”Informera och inhämta samtycke” gick tillbaka till teamet från Gäst bemanning-1");
        assertThat(moves(deleted)).hasSize(1);
        assertThat(value(
                        "select actor_org from bf.case_log where case_number = ? and event = 'TASK_MOVED_BY_ITSELF'",
                        moved))
                .isEqualTo("SOC");
        assertThat(owner.queryForList("select 1 from bf.stray_task")).isEmpty();
    }

    @Test
    void a_task_of_an_empty_group_is_on_the_managers_page_and_told_of_once() {
        var caseNumber = nominated(HV, "Tom");
        as(HV).tasks(caseNumber);
        for (var member : List.of(HV, HV2)) {
            identity.deleteMembership(member, "soc_hv_handlaggare");
        }
        try {
            stray.check();
            at("2026-05-19T04:15");
            stray.check();
            assertThat(letters(caseNumber, "Uppgift som ingen ser: Informera och inhämta samtycke"))
                    .containsExactly("group:drift", "group:soc_hv_chef");
            assertThat(as(CHIEF).call(boards::managed).stray())
                    .filteredOn(row -> row.caseNumber().equals(caseNumber))
                    .containsExactly(new StrayTasks.Row(
                            caseNumber, "Informera och inhämta samtycke", "gruppen är tom", "2026-05-18"));
            assertThat(as("soc_st_chef1").call(boards::managed).stray()).isEmpty();
        } finally {
            for (var member : List.of(HV, HV2)) {
                identity.createMembership(member, "soc_hv_handlaggare");
            }
        }
        stray.check();
        assertThat(as(CHIEF).call(boards::managed).stray()).isEmpty();
    }

    @Test
    void a_task_without_a_group_is_told_to_the_project_leader_and_operations() {
        var caseNumber = nominated(HV, "Ensam");
        var task = as(HV).task("Task_ObtainConsent", caseNumber).getId();
        owner.update("delete from camunda.act_ru_identitylink where task_id_ = ?", task);
        stray.check();
        assertThat(letters(caseNumber, "Uppgift som ingen ser")).containsExactly("group:drift", "group:projektledare");
        assertThat(Visitor.signedIn(port, LEADER).get("/api/oversight.csv").body())
                .contains("Uppgifter som ingen ser;Uppgiften har ingen grupp;Uppgifter;1;");
        assertThat(value("select why from bf.stray_task where task_id = ?", task))
                .isEqualTo("NO_GROUP");
    }
}
