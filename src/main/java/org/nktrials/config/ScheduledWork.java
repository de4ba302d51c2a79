package org.nktrials.config;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Work by the clock. Each piece claims its rows with locks, so that any number of nodes may run. A
 * check of the trail from the console does none: it often looks at a copy, and a copy must neither
 * send mail nor let reservations expire.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(
    name = "nktrials.scheduled-work",
    havingValue = "true",
    matchIfMissing = true)
@ConditionalOnProperty(name = "nktrials.audit-check", havingValue = "none", matchIfMissing = true)
class ScheduledWork {}
