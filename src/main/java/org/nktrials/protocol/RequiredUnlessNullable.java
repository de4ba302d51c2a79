package org.nktrials.protocol;

import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Asks for every component of a record that is not {@link Nullable}: what the code may rely on is
 * what the file must have, said once.
 */
final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  @Override
  public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
    if (member instanceof AnnotatedParameter parameter
        && parameter.getMember() instanceof Constructor<?> constructor
        && constructor.getDeclaringClass().isRecord()) {
      return !constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(
          Nullable.class);
    }
    return super.hasRequiredMarker(config, member);
  }
}
