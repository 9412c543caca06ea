package se.bostadforst.engine;

import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What Camunda's own schema lacks for us: the index without which every poll of the job executor reads all waiting timers
 * ({@code performance.md} 5), the two that find a team's tasks without opening the links of any other and in as few steps among
 * a hundred thousand as among a thousand (P8), the one that finds the earliest of what nobody has taken (P14), the organisations' few
 * rights ({@code V5__engine_grants.sql}; the engine has made its tables by now), and a look at whether PostgreSQL keeps what it says it has stored (P9).
 */
final class EngineTables extends AbstractProcessEnginePlugin {

    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final DataSource dataSource;

    EngineTables(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        var jdbc = new JdbcTemplate(dataSource);
        jdbc.execute("create index if not exists bf_idx_job_duedate on camunda.act_ru_job (duedate_)");
        jdbc.execute(
                "create index if not exists bf_idx_identitylink_group on camunda.act_ru_identitylink (group_id_, type_, task_id_)");
        jdbc.execute("create index if not exists bf_idx_task_id on camunda.act_ru_task using hash (id_)");
        jdbc.execute(
                "create index if not exists bf_idx_task_free_due on camunda.act_ru_task (due_date_, id_) where assignee_ is null");
        jdbc.execute("select bf.grant_engine_tables()");
        for (var setting : DURABLE) {
            if ("off".equals(jdbc.queryForObject("show " + setting, String.class))) {
                throw new IllegalStateException(
                        "PostgreSQL kör med %s=off: det som sparas kan försvinna. (PostgreSQL runs with %s=off: what is stored may be lost.)"
                                .formatted(setting, setting));
            }
        }
    }
}
