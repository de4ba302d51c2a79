package org.nktrials.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextCustomizerFactories;

/**
 * Connects the Spring context of a test, such as a {@code @DataJpaTest}, to a migrated {@link
 * TestDatabase}, which it can also inject.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextCustomizerFactories(OnTestDatabaseCustomizerFactory.class)
public @interface OnTestDatabase {

  /** A database of this test class's own, without rows at first, in place of the shared one. */
  boolean fresh() default false;

  /** Pretends to be the embedded database, so the demo study is loaded; implies fresh. */
  boolean embedded() default false;

  /** Name of a database that several test classes share, in place of one of the class's own. */
  String label() default "";
}
