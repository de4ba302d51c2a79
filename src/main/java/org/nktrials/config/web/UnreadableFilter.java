package org.nktrials.config.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value in the address of a page that is not of its kind: the page is shown without it and says
 * so beside the field.
 *
 * @param name of the parameter
 * @param typed as it stands in the address
 * @param sentence what is wrong with it
 */
record UnreadableFilter(String name, String typed, String sentence) {

  private static final String ATTRIBUTE = UnreadableFilter.class.getName();

  /** Words about a value that cannot be read as this type. */
  static String sentence(@Nullable Class<?> type) {
    if (type == LocalDate.class) {
      return "This is no date. Write it as 2026-03-15.";
    }
    if (type == LocalTime.class) {
      return "This is no time. Write it as 14:30.";
    }
    if (type == UUID.class) {
      return "This is no identity of a record.";
    }
    if (type != null && (type.isEnum() || type == Boolean.class || type == boolean.class)) {
      return "There is no such choice.";
    }
    return type != null && (type.isPrimitive() || Number.class.isAssignableFrom(type))
        ? "This is no number, or one that is too large."
        : "This value has the wrong form.";
  }

  /** Keeps it for the page that is drawn next. */
  void noteOn(HttpServletRequest request) {
    List<UnreadableFilter> all = new ArrayList<>(on(request));
    all.add(this);
    request.setAttribute(ATTRIBUTE, all);
  }

  /** Those of a request so far. */
  static List<UnreadableFilter> on(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof List<?> noted
        ? noted.stream().map(UnreadableFilter.class::cast).toList()
        : List.of();
  }
}
