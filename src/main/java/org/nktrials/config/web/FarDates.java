package org.nktrials.config.web;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;

/** Dates that can be written but that no calendar of a trial reaches, nor the database. */
final class FarDates {

  private static final int LAST_YEAR = 9999;

  private FarDates() {}

  /** Those among the filters that were read. */
  static List<UnreadableFilter> in(
      @Nullable Object read, MethodParameter parameter, NativeWebRequest request) {
    List<UnreadableFilter> far = new ArrayList<>();
    if (read instanceof LocalDate date) {
      add(date, Objects.requireNonNull(parameter.getParameterName()), request, far);
    } else if (read instanceof Record form) {
      for (RecordComponent component : form.getClass().getRecordComponents()) {
        if (component.getType() == LocalDate.class) {
          add(value(form, component), component.getName(), request, far);
        }
      }
    }
    return far;
  }

  private static void add(
      @Nullable LocalDate date, String name, NativeWebRequest request, List<UnreadableFilter> far) {
    if (date != null && (date.getYear() < 1 || date.getYear() > LAST_YEAR)) {
      far.add(
          new UnreadableFilter(
              name,
              String.valueOf(request.getParameter(name)),
              UnreadableFilter.sentence(LocalDate.class)));
    }
  }

  private static @Nullable LocalDate value(Record form, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return (LocalDate) component.getAccessor().invoke(form);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
