package org.nktrials.support;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.nktrials.config.database.EmbeddedDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives a test context the accounts of its database, just as a configured server would. */
final class OnTestDatabaseCustomizerFactory implements ContextCustomizerFactory {
  private static final String SHARED = "";

  /** Spring keeps the contexts of many tests open at once, each with a pool. */
  private static final Map<String, Object> SMALL_POOL =
      Map.of(
          "nktrials.visits.first-round", "P1D", // a test goes round when it wants to
          "spring.datasource.hikari.maximum-pool-size", 6,
          "spring.datasource.hikari.minimum-idle", 0);

  @Override
  public ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
    var wanted = AnnotatedElementUtils.findMergedAnnotation(testClass, OnTestDatabase.class);
    if (wanted == null) {
      return null;
    }
    var own = wanted.fresh() || wanted.embedded();
    var ownName = wanted.label().isEmpty() ? testClass.getName() : wanted.label();
    return new Customizer(own ? ownName : SHARED, wanted.embedded());
  }

  /** A record, since equal customizers let tests share one context. */
  private record Customizer(String label, boolean embedded) implements ContextCustomizer {

    @Override
    public void customizeContext(
        ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
      var database = label.equals(SHARED) ? TestDatabase.shared() : TestDatabase.fresh(label);
      var sources = context.getEnvironment().getPropertySources();
      sources.addFirst(new MapPropertySource("small pool", SMALL_POOL));
      sources.addFirst(
          new MapPropertySource("test database", Map.copyOf(database.configuration())));
      context.getBeanFactory().registerSingleton("testDatabase", database);
      if (embedded) {
        var nowhere = new EmbeddedDatabase(Path.of("target", "demo-data").toAbsolutePath());
        context.getBeanFactory().registerSingleton("embeddedDatabase", nowhere);
      }
    }
  }
}
