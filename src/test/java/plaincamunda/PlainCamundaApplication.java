package plaincamunda;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * Camunda 7.24.0 as its starters set it up, authorisations on, and nothing of ours: the other house, which every attack is tried on too.
 * It runs in a process of its own (the web apps allow one engine called {@code default} each) and ends when its parent does.
 */
@SpringBootApplication
public class PlainCamundaApplication {

    /** @param args Spring Boot settings: port, database, folder of forms */
    public static void main(String[] args) {
        endWithParent();
        SpringApplication.run(PlainCamundaApplication.class, args);
    }

    /** The one setting that is not Camunda's own: user ids with an underscore. */
    @Bean
    ProcessEnginePlugin userIds() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setGeneralResourceWhitelistPattern("[a-zA-Z0-9_.@-]+");
            }
        };
    }

    private static void endWithParent() {
        var watch = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    // the parent says nothing; it only ends
                }
            } catch (java.io.IOException e) {
                // as good as the end
            }
            Runtime.getRuntime().halt(0);
        });
        watch.setDaemon(true);
        watch.start();
    }
}
