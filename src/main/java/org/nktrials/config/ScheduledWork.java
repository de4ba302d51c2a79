package org.nktrials.config;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Work by the clock. Each piece claims its rows with locks, so that any number of nodes may run.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(
    name = "nktrials.scheduled-work",
    havingValue = "true",
    matchIfMissing = true)
class ScheduledWork {}
