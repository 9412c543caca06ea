package se.bostadforst.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Camunda 7.24 as it comes, with authorisations on: another engine in the same JVM, with a database of its own in the same PostgreSQL and
 * a pool that is set like the application's. It runs the application's own diagrams; what they ask of our beans is answered at once.
 */
final class BareEngine implements AutoCloseable {

    private final String name;
    private final HikariDataSource pool;
    private final JdbcTemplate server;
    private final ProcessEngine engine;
    private final Meter meter;
    private final JdbcTemplate owner;

    /** @param like the application's pool, whose settings it takes over */
    BareEngine(String name, HikariDataSource like, DataSource ownerOfTheApplications) {
        this.name = name;
        server = new JdbcTemplate(ownerOfTheApplications);
        server.execute("drop database if exists " + name + " with (force)");
        server.execute("create database " + name + " owner bf_app encoding 'UTF8' template template0");
        var url = like.getJdbcUrl().replaceAll("/bostadforst\\b", "/" + name);
        owner = new JdbcTemplate(new SimpleDriverDataSource(new org.postgresql.Driver(), url, "postgres", ""));
        owner.execute("create schema camunda authorization bf_app");
        pool = pool(like, url);
        var counted = ProxyDataSourceBuilder.create(pool)
                .methodListener(new MethodExecutionListener() {
                    @Override
                    public void beforeMethod(net.ttddyy.dsproxy.listener.MethodExecutionContext call) {
                        // the same proxies as the application's, for the same price
                    }

                    @Override
                    public void afterMethod(net.ttddyy.dsproxy.listener.MethodExecutionContext call) {
                        // as above
                    }
                })
                .build();
        meter = Meter.at(counted);
        engine = configuration(name, counted).buildProcessEngine();
        grant();
        deploy();
    }

    ProcessEngine engine() {
        return engine;
    }

    Meter meter() {
        return meter;
    }

    JdbcTemplate owner() {
        return owner;
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
        server.execute("drop database if exists " + name + " with (force)");
    }

    private static HikariDataSource pool(HikariDataSource like, String url) {
        var config = new HikariConfig();
        like.copyStateTo(config);
        config.setPoolName(null);
        config.setJdbcUrl(url);
        var properties = new Properties();
        properties.putAll(like.getDataSourceProperties());
        properties.setProperty("ApplicationName", "bare");
        config.setDataSourceProperties(properties);
        return new HikariDataSource(config);
    }

    private static ProcessEngineConfiguration configuration(String name, DataSource database) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setDataSource(database);
        configuration.setDatabaseType("postgres");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setAuthorizationEnabled(true);
        configuration.setJobExecutorActivate(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setBeans(Map.copyOf(PlainAnswers.beans()));
        return configuration;
    }

    /** Anybody may start cases and read definitions; a task is for those the engine's own grants name, one row for each. */
    private void grant() {
        everybody(Resources.PROCESS_DEFINITION, Permissions.READ, Permissions.CREATE_INSTANCE);
        everybody(Resources.PROCESS_INSTANCE, Permissions.CREATE);
    }

    private void everybody(Resource resource, Permission... permissions) {
        var grant = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        grant.setUserId(Authorization.ANY);
        grant.setResource(resource);
        grant.setResourceId(Authorization.ANY);
        grant.setPermissions(permissions);
        engine.getAuthorizationService().saveAuthorization(grant);
    }

    private void deploy() {
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            var deployment = engine.getRepositoryService().createDeployment();
            for (var pattern : List.of("bpmn/admission/*.bpmn", "bpmn/assistance/*.bpmn")) {
                for (var resource : resolver.getResources("classpath*:" + pattern)) {
                    deployment.addInputStream(
                            Path.of(resource.getURI()).getFileName().toString(),
                            Files.newInputStream(resource.getFile().toPath()));
                }
            }
            deployment.deploy();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static HikariDataSource poolBehind(DataSource application) {
        try {
            return application.unwrap(HikariDataSource.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
