package org.nktrials.config.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;

/**
 * The component exists only on the application's own {@link EmbeddedDatabase}, so that invented
 * patients can never reach a configured server.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnBean(EmbeddedDatabase.class)
public @interface ConditionalOnEmbeddedDatabase {}
