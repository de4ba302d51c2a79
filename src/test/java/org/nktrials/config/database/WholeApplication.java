package org.nktrials.config.database;

import java.util.List;
import java.util.Map;
import org.nktrials.NkTrialsApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Starts the real application on the class path of the tests, without the parts of the tests. */
final class WholeApplication {

  private WholeApplication() {}

  /**
   * Starts it.
   *
   * @param kept parts of the tests that it has all the same
   * @param beans by name, in place of its own
   */
  static ConfigurableApplicationContext run(
      String[] arguments, List<Class<?>> kept, Map<String, Object> beans) {
    var spring = new SpringApplication(NkTrialsApplication.class);
    spring.addInitializers(
        context -> {
          var factory = context.getBeanFactory();
          factory.registerSingleton("noTests", new WithoutTests(kept));
          beans.forEach(factory::registerSingleton);
        });
    return spring.run(arguments);
  }

  private static final class WithoutTests extends TypeExcludeFilter {
    private final List<String> kept;

    WithoutTests(List<Class<?>> kept) {
      this.kept = kept.stream().map(Class::getName).toList();
    }

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
      var name = reader.getClassMetadata().getClassName();
      return isOfTests(name) && !kept.contains(name);
    }

    /** Classes of the tests lie in another folder than the application's own. */
    private static boolean isOfTests(String name) {
      var file = name.replace('.', '/') + ".class";
      var source = WholeApplication.class.getProtectionDomain().getCodeSource();
      var found = WholeApplication.class.getClassLoader().getResource(file);
      return found != null && found.toString().startsWith(source.getLocation().toString());
    }
  }
}
