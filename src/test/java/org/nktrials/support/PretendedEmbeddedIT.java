package org.nktrials.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nktrials.config.database.ConditionalOnEmbeddedDatabase;
import org.nktrials.config.database.EmbeddedDatabase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@IntegrationTest(
    classes = PretendedEmbeddedIT.Demo.class,
    webEnvironment = WebEnvironment.NONE,
    embedded = true)
class PretendedEmbeddedIT {
  @Autowired private ObjectProvider<EmbeddedDatabase> embedded;
  @Autowired private ObjectProvider<StringBuilder> study;
  @Autowired private TestDatabase database;

  @Configuration
  static class Demo {
    @Bean
    @ConditionalOnEmbeddedDatabase
    StringBuilder study() {
      return new StringBuilder("invented");
    }
  }

  @Test
  void loadsTheDemoStudyIntoADatabaseOfItsOwn() {
    assertThat(embedded.getIfAvailable()).isNotNull();
    assertThat(study.getIfAvailable()).isNotNull();
    assertThat(database.url()).isNotEqualTo(TestDatabase.shared().url());
  }
}
