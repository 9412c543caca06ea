package se.bostadforst.demo;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.bostadforst.engine.CaseReset;

/** Furnishes an empty database with users and cases; a database that has cases is left as it is. */
@Component
@Profile("!prod")
class DemoStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final DemoUsers users;
    private final DemoCases cases;
    private final TimeMachine time;
    private final CaseReset reset;
    private final JdbcTemplate owner;
    private final boolean withCases;

    DemoStart(
            DemoUsers users,
            DemoCases cases,
            TimeMachine time,
            CaseReset reset,
            @Qualifier("ownerDataSource") DataSource owner,
            @Value("${bostadforst.demo.cases:true}") boolean withCases) {
        this.users = users;
        this.cases = cases;
        this.time = time;
        this.reset = reset;
        this.owner = new JdbcTemplate(owner);
        this.withCases = withCases;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        users.install();
        if (withCases && count() == 0) {
            LOG.info("Spelar upp demonstrationens ärenden …");
            cases.play();
            LOG.info("{} påhittade ärenden är på plats", count());
        }
        time.restore();
    }

    /** Empties the demonstration and plays it again, at the real time. */
    int reset() {
        empty();
        time.forget();
        cases.play();
        return count();
    }

    void empty() {
        reset.deleteAllInstances();
        owner.execute(
                "truncate bf.case_file, bf.flat, bf.case_number_series, bf.outbox, bf.read_log, bf.read_log_seal, bf.rent_import, bf.staff_absence, bf.notice, bf.notice_sweep cascade");
    }

    private int count() {
        return owner.queryForObject("select count(*) from bf.case_file", Integer.class);
    }
}
