package se.bostadforst.access;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import se.bostadforst.admission.AdmissionTest;

/** A read log with three readings in two seals. */
abstract class SealedLog extends AdmissionTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReadLogSeal seal;

    @Autowired
    CaseAccess access;

    @Autowired
    PlatformTransactionManager transactions;

    String caseNumber;

    @BeforeEach
    void three_readings_in_two_seals() {
        owner.execute("truncate bf.read_log_seal restart identity");
        at("2026-05-18T10:00");
        caseNumber = nominated(HV, "Ada");
        reads();
        reads();
        seal.seal();
        reads();
        seal.seal();
    }

    @AfterEach
    void the_tampered_chain_is_put_away() {
        owner.execute("truncate bf.read_log_seal restart identity");
    }

    void reads() {
        as(HV).run(() -> access.requireRead(caseNumber, Purpose.page("case"), DataClass.C1));
    }

    int seals() {
        return Integer.parseInt(value("select count(*)::text from bf.read_log_seal"));
    }
}
