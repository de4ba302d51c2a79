package org.nktrials.support;

import java.nio.file.Path;
import java.util.List;
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

  @Override
  public ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
    var wanted = AnnotatedElementUtils.findMergedAnnotation(testClass, OnTestDatabase.class);
    if (wanted == null) {
      return null;
    }
    var own = wanted.fresh() || wanted.embedded();
    return new Customizer(own ? testClass.getName() : SHARED, wanted.embedded());
  }

  /** A record, since equal customizers let tests share one context. */
  private record Customizer(String label, boolean embedded) implements ContextCustomizer {

    @Override
    public void customizeContext(
        ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
      var database = label.equals(SHARED) ? TestDatabase.shared() : TestDatabase.fresh(label);
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("test database", database.properties()));
      context.getBeanFactory().registerSingleton("testDatabase", database);
      if (embedded) {
        var nowhere = new EmbeddedDatabase(Path.of("target", "demo-data").toAbsolutePath());
        context.getBeanFactory().registerSingleton("embeddedDatabase", nowhere);
      }
    }
  }
}
