package org.nktrials.toxicity.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * The text that stands in each field of a form, whether or not it could be read, and the sentences
 * beside it. Needed where fields are nested: what could not be read leaves no object behind.
 *
 * @param values by name of the field, several for boxes that are ticked together
 * @param errors by name of the field
 */
record TypedText(Map<String, List<String>> values, Map<String, List<String>> errors) {

  /** What the browser sent, with what was wrong about it. */
  static TypedText sent(
      Map<String, String[]> parameters, BindingResult result, MessageSource messages) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    parameters.forEach((name, value) -> values.put(name, List.of(value)));
    return new TypedText(
        values,
        result.getFieldErrors().stream()
            .collect(
                groupingBy(
                    FieldError::getField,
                    mapping(error -> messages.getMessage(error, Locale.ENGLISH), toList()))));
  }

  /** Nothing yet; filled with {@link #with}. */
  static TypedText stored() {
    return new TypedText(new LinkedHashMap<>(), Map.of());
  }

  TypedText with(String field, @Nullable Object value) {
    if (value != null) {
      values.computeIfAbsent(field, name -> new ArrayList<>()).add(value.toString());
    }
    return this;
  }

  /** Asked by the page. */
  public String value(String field) {
    List<String> found = values.get(field);
    return found == null || found.isEmpty() ? "" : found.getFirst();
  }

  /** Asked by the page, for boxes. */
  public boolean has(String field, Object value) {
    return values.getOrDefault(field, List.of()).contains(value.toString());
  }

  /** Asked by the page; those of a row begin with the name of the row. */
  public List<String> wrong(String field) {
    return errors.getOrDefault(field, List.of());
  }

  /** Asked by the page: every sentence about a field and the fields within it. */
  public List<String> wrongWithin(String field) {
    return errors.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(field))
        .flatMap(entry -> entry.getValue().stream())
        .distinct()
        .toList();
  }

  /** Asked by the page: whether something is said or wrong in fields that begin so. */
  public boolean concerns(String beginning) {
    return errors.keySet().stream().anyMatch(name -> name.startsWith(beginning))
        || values.entrySet().stream()
            .anyMatch(
                entry ->
                    entry.getKey().startsWith(beginning)
                        && entry.getValue().stream().anyMatch(text -> !text.isBlank()));
  }

  /** How many rows of a list hold something, up to the most that a form shows. */
  int rows(String list, int most) {
    int rows = 0;
    for (int row = 0; row < most; row++) {
      if (concerns(list + "[" + row + "]")) {
        rows = row + 1;
      }
    }
    return rows;
  }
}
