package se.bostadforst.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What operations may set about the engine.
 *
 * @param passwordPolicy Camunda's password rules for users of the engine; off only in the demonstration
 * @param retryCycle how long a failed job waits before each new try, ISO 8601
 */
@ConfigurationProperties("bostadforst.engine")
record EngineSettings(
        @DefaultValue("false") boolean passwordPolicy,
        @DefaultValue("PT1M,PT5M,PT30M,PT2H,PT12H") String retryCycle) {}
