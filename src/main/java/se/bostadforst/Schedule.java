package se.bostadforst;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What the house does by the clock on the wall, without anybody's click. Not in tests, which do it when they want to. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "bostadforst.schedule.enabled", matchIfMissing = true)
class Schedule {}
