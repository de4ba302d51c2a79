package org.nktrials.cohort.notice;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Settings of notices, and the clock that sends mail again. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeSettings.class)
class NoticeConfiguration {

  /** Nothing runs by the clock where no mail is sent, nor while the trail is checked. */
  @Configuration(proxyBeanMethods = false)
  @EnableScheduling
  @ConditionalOnProperty("nktrials.notices.mail")
  @ConditionalOnProperty(name = "nktrials.audit-check", havingValue = "none", matchIfMissing = true)
  static class Scheduling {}
}
