package org.nktrials.config;

import org.nktrials.rules.RulesService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the rules, which know no Spring, to the services. */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

  @Bean
  RulesService rulesService() {
    return new RulesService();
  }
}
