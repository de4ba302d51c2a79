package org.nktrials.config.security;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/** Sessions in the database, for any number of nodes; background requests do not prolong them. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession
class SessionStore {

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> inactivity(
      @Value("${spring.session.timeout:15m}") Duration timeout) {
    return sessions -> {
      sessions.setDefaultMaxInactiveInterval(timeout);
      sessions.setConversionService(SessionValues.conversion(SessionStore.class.getClassLoader()));
    };
  }

  @Bean
  @Primary
  FindByIndexNameSessionRepository<? extends Session> usedSessions(
      JdbcIndexedSessionRepository sessions) {
    return new UsedSessions<>(sessions);
  }
}
