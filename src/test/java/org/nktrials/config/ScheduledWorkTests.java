package org.nktrials.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

class ScheduledWorkTests {

  private static final Class<?> SCHEDULER = ScheduledAnnotationBeanPostProcessor.class;

  private final List<Class<?>> switches =
      new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("org.nktrials")
              .stream()
              .filter(one -> one.isAnnotatedWith(EnableScheduling.class))
              .<Class<?>>map(JavaClass::reflect)
              .toList();

  private ApplicationContextRunner application(Class<?> oneSwitch) {
    return new ApplicationContextRunner()
        .withUserConfiguration(oneSwitch)
        .withPropertyValues("nktrials.notices.mail=true");
  }

  /**
   * After a restore the copy is checked: its old mail must not be sent, nor its places released.
   */
  @Test
  void isNotDoneWhileTheTrailIsCheckedFromTheConsole() {
    assertThat(switches).contains(ScheduledWork.class);
    for (Class<?> one : switches) {
      application(one).run(running -> assertThat(running).hasSingleBean(SCHEDULER));
      application(one)
          .withPropertyValues("nktrials.audit-check=all")
          .run(running -> assertThat(running).doesNotHaveBean(SCHEDULER));
    }
  }
}
