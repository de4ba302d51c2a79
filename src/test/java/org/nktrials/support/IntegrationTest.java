package org.nktrials.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AliasFor;

/** A test of the whole application on a real PostgreSQL, connected as the application account. */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@OnTestDatabase
public @interface IntegrationTest {

  @AliasFor(annotation = SpringBootTest.class)
  SpringBootTest.WebEnvironment webEnvironment() default SpringBootTest.WebEnvironment.MOCK;

  @AliasFor(annotation = SpringBootTest.class)
  String[] properties() default {};

  @AliasFor(annotation = SpringBootTest.class)
  Class<?>[] classes() default {};

  /** A database of this test class's own, without rows at first, in place of the shared one. */
  @AliasFor(annotation = OnTestDatabase.class)
  boolean fresh() default false;

  /** Pretends to be the embedded database, so the demo study is loaded; implies fresh. */
  @AliasFor(annotation = OnTestDatabase.class)
  boolean embedded() default false;

  /** Name of a database that several test classes share, in place of one of the class's own. */
  @AliasFor(annotation = OnTestDatabase.class)
  String label() default "";
}
