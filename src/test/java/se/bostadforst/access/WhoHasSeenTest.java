package se.bostadforst.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.admission.AdmissionTest;

/** {@code vem-har-sett}, as somebody at the machine's terminal uses it. */
class WhoHasSeenTest extends AdmissionTest {

    @Autowired
    private DataSource applicationsLogin;

    @Autowired
    private ReadLogSeal seal;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private String caseNumber;

    @BeforeEach
    void a_case_that_some_have_seen() {
        owner.execute("truncate bf.read_log_seal restart identity");
        at("2026-05-18T10:00");
        caseNumber = upForApproval(HV, "Ada");
        as(SSM).opens("Task_Approve", caseNumber);
        seal.seal();
    }

    @AfterEach
    void the_tampered_chain_is_put_away() {
        owner.execute("truncate bf.read_log_seal restart identity");
    }

    @Test
    void it_says_who_when_why_and_in_which_task_and_is_itself_a_line() {
        var task = as(SSM).task("Task_Approve", caseNumber).getId();

        assertThat(command().print(caseNumber, "vem-har-sett:drift")).isTrue();

        assertThat(lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("2026-05-18 10:00:00 +02:00  ssm_chef1")
                        .contains("Stockholms Stadsmission", "läst", "Godkänn nominerad", task, "beviljad"))
                .anySatisfy(line -> assertThat(line)
                        .contains(
                                HV,
                                "Socialtjänsten",
                                "Hässelby-Vällingby",
                                "handläggare",
                                "ändrat",
                                "Bedöm urvalskrav"))
                .anySatisfy(line -> assertThat(line).contains("vem-har-sett:drift", "läst läsloggen"))
                .anySatisfy(line -> assertThat(line).contains("C1 = Identitet och kontaktuppgifter"))
                .anySatisfy(line -> assertThat(line).startsWith("Kedjan är hel: 1 försegling stämmer."));
        assertThat(value(
                        "select count(*)::text from bf.read_log where case_number = ? and user_id = 'vem-har-sett:drift' and action = 'FOLLOW_UP'",
                        caseNumber))
                .isEqualTo("1");
        assertThat(terminal.toString(StandardCharsets.UTF_8)).doesNotContain("Påhittad");
    }

    @Test
    void a_log_that_nobody_has_sealed_yet_is_not_called_whole() {
        owner.execute("truncate bf.read_log_seal restart identity");

        assertThat(command().print(caseNumber, "vem-har-sett:drift")).isTrue();
        assertThat(lines().get(lines().size() - 1)).startsWith("Inget är förseglat än");
    }

    @Test
    void it_says_when_the_log_has_been_tampered_with() {
        owner.update("update bf.read_log set user_id = 'ingen' where case_number = ? and user_id = ?", caseNumber, SSM);

        assertThat(command().print(caseNumber, "vem-har-sett:drift")).isFalse();
        assertThat(terminal.toString(StandardCharsets.UTF_8)).contains("KEDJAN ÄR BRUTEN vid försegling 1");
    }

    private WhoHasSeen command() {
        return new WhoHasSeen(applicationsLogin, "", new PrintStream(terminal, true, StandardCharsets.UTF_8));
    }

    private java.util.List<String> lines() {
        return terminal.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
