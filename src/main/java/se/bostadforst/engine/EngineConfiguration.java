package se.bostadforst.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.bostadforst.engine.database.DatabaseSettings;
import se.bostadforst.engine.gate.GateDeployer;
import se.bostadforst.engine.gate.ModelBeans;
import se.bostadforst.engine.sight.ActorInterceptor;
import se.bostadforst.engine.sight.NoRowsPerTask;
import se.bostadforst.engine.sight.ProcessActsInterceptor;
import se.bostadforst.engine.sight.QueryGuard;
import se.bostadforst.engine.sight.TaskChecker;
import se.bostadforst.engine.sight.TaskVisibility;
import se.bostadforst.engine.sight.VariableAllowList;
import se.bostadforst.engine.tasks.FormAnswers;
import se.bostadforst.engine.tasks.FourEyes;
import se.bostadforst.engine.tasks.GuardedFormService;
import se.bostadforst.engine.tasks.GuardedTaskService;
import se.bostadforst.engine.tasks.SubmittedValues;

/** Camunda as we want it, one named plugin per concern. What each setting buys is said where it is set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EngineSettings.class, DatabaseSettings.class})
class EngineConfiguration {

    /** The engine's tables come after ours: the migration makes its schema and its rights. */
    @Bean
    @Order(1)
    ProcessEnginePlugin database(FlywayMigrationInitializer migrations) {
        return plugin(engine -> engine.setIdGenerator(new ShortIds()));
    }

    /** Tasks are seen through their candidate groups, in one place, and the services refuse every route beside the forms. */
    @Bean
    @Order(2)
    ProcessEnginePlugin doors(FormAnswers forms, FourEyes fourEyes) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setAuthorizationEnabled(true);
                engine.setTenantCheckEnabled(false);
                engine.setAuthorizationCheckRevokes("never");
                engine.setResourceAuthorizationProvider(new NoRowsPerTask());
                engine.setCommandCheckers(new ArrayList<>(List.of(new TaskChecker())));
                engine.setTaskService(new GuardedTaskService(forms, fourEyes));
                engine.setFormService(new GuardedFormService(forms, fourEyes));
                engine.setDelegateInterceptor(new ProcessActsInterceptor());
                engine.setCustomPreCommandInterceptorsTxRequired(
                        new ArrayList<>(List.of(new ActorInterceptor(), new QueryGuard())));
                engine.setGeneralResourceWhitelistPattern("[a-zA-Z0-9_.@-]+");
            }

            @Override
            public void postInit(ProcessEngineConfigurationImpl engine) {
                engine.getSessionFactories()
                        .put(AuthorizationManager.class, new GenericManagerFactory(TaskVisibility.class));
                engine.getValueTypeResolver().addType(SubmittedValues.JsonType.INSTANCE);
            }
        };
    }

    /** No way to run code by deploying, querying or posting ({@code security.md} 3.2 R10). */
    @Bean
    @Order(3)
    ProcessEnginePlugin shutWindows(ModelBeans beans, ApplicationContext context, GateDeployer gate) {
        return plugin(engine -> {
            engine.setEnableExpressionsInAdhocQueries(false);
            engine.setEnableExpressionsInStoredQueries(true);
            engine.setDeserializationTypeValidationEnabled(true);
            engine.setJavaSerializationFormatEnabled(false);
            engine.setEnableScriptEngineLoadExternalResources(false);
            engine.setEnableScriptEngineNashornCompatibility(false);
            engine.setCmmnEnabled(false);
            engine.setEnableCmdExceptionLogging(false);
            engine.setBeans(new ModelBeanMap(beans, context));
            engine.setCustomPreDeployers(new ArrayList<>(List.of(gate)));
            engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new CaseNumberInTaskName())));
        });
    }

    /** History keeps steps and who did them; with one variable allowed it costs little. Our case log is the record, this is not. */
    @Bean
    @Order(4)
    ProcessEnginePlugin history() {
        return plugin(engine -> {
            engine.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_FULL);
            engine.setCustomHistoryEventHandlers(new ArrayList<>(List.of(new VariableAllowList())));
            engine.setHistoryTimeToLive(null);
            engine.setEnforceHistoryTimeToLive(true);
            engine.setHistoryRemovalTimeStrategy("end");
            engine.setHistoryCleanupBatchWindowStartTime("02:00");
            engine.setHistoryCleanupBatchWindowEndTime("04:00");
            engine.setMetricsEnabled(false);
            engine.setTaskMetricsEnabled(false);
        });
    }

    /** A mail server that is down for a second is no incident; an error nobody catches is loud. */
    @Bean
    @Order(5)
    ProcessEnginePlugin retries(EngineSettings settings) {
        return plugin(engine -> {
            engine.setFailedJobRetryTimeCycle(settings.retryCycle());
            engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        });
    }

    /** Lock-out is the door's business ({@code se.bostadforst.web}): the engine's own lets anybody lock anybody (T-M). */
    @Bean
    @Order(6)
    ProcessEnginePlugin signIn(EngineSettings settings) {
        return plugin(engine -> {
            engine.setEnablePasswordPolicy(settings.passwordPolicy());
            engine.setLoginMaxAttempts(Integer.MAX_VALUE);
            engine.setLoginDelayBase(0);
            engine.setLoginDelayMaxTime(0);
        });
    }

    @Bean
    @Order(7)
    ProcessEnginePlugin tables(DataSource dataSource) {
        return new EngineTables(dataSource);
    }

    private static ProcessEnginePlugin plugin(Consumer<ProcessEngineConfigurationImpl> setting) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                setting.accept(engine);
            }
        };
    }
}
