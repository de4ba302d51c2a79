package org.nktrials.config.keptform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;

/** What was typed, handed out in the order of the fields: a name may occur more than once. */
final class TypedFields {

  private final KeptForm kept;
  private final Map<String, Integer> used = new HashMap<>();

  TypedFields(KeptForm kept) {
    this.kept = kept;
  }

  /** The next value of a field that holds one; nothing when the form had no such field. */
  Optional<String> next(String name) {
    List<String> values = kept.fields().getOrDefault(name, List.of());
    int at = used.merge(name, 1, Integer::sum) - 1;
    return at < values.size() ? Optional.of(values.get(at)) : Optional.empty();
  }

  /** Whether this one of several was chosen. */
  boolean chosen(String name, String value) {
    return kept.fields().getOrDefault(name, List.of()).contains(value);
  }

  static String unescaped(@Nullable String attribute) {
    return attribute == null ? "" : HtmlEscape.unescapeHtml(attribute);
  }

  static String escaped(String value) {
    return HtmlEscape.escapeHtml4Xml(value);
  }
}
