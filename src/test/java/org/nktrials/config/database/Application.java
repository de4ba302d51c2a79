package org.nktrials.config.database;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * The smallest application with pool and migrations that starts the way the real one does. Not a
 * component: the real application, scanned in other tests, must not find it.
 */
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
class Application {

  public static void main(String[] arguments) {
    try (var context = run(arguments)) {
      System.out.println("started with " + context.getBeanDefinitionCount());
    }
  }

  static ConfigurableApplicationContext run(String... arguments) {
    var application = new SpringApplication(Application.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.addInitializers(new DatabaseChoice());
    return application.run(arguments);
  }

  @Bean
  @ConditionalOnEmbeddedDatabase
  DemoStudy demoStudy() {
    return new DemoStudy();
  }

  record DemoStudy() {}
}
