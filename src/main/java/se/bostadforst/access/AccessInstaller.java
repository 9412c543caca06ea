package se.bostadforst.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Copies the catalogue to {@code bf.access_rule} at every start: what the lawyer reads is what PostgreSQL enforces. */
@Component
class AccessInstaller implements org.springframework.beans.factory.InitializingBean {

    private final AccessCatalogue catalogue;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    AccessInstaller(AccessCatalogue catalogue, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> ActorContext.runAs(Actor.PROCESS, this::install));
    }

    private void install() {
        jdbc.sql("delete from bf.access_rule").update();
        for (var rule : catalogue.rules()) {
            jdbc.sql("insert into bf.access_rule (role_code, data_class, access_right, condition) values (?, ?, ?, ?)")
                    .params(
                            rule.roleCode(),
                            rule.dataClass().name(),
                            rule.right().name(),
                            rule.condition().name())
                    .update();
        }
    }
}
