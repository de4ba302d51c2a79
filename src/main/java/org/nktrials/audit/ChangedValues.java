package org.nktrials.audit;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of a patient's records were changed after they were first stored. The database is
 * asked once, and only by a page that asks for it.
 */
public final class ChangedValues {

  private final String patient;
  private final Supplier<Map<UUID, Set<String>>> ask;
  private @Nullable Map<UUID, Set<String>> known;

  ChangedValues(String patient, Supplier<Map<UUID, Set<String>>> ask) {
    this.patient = patient;
    this.ask = ask;
  }

  /** Code of the patient. */
  public String patient() {
    return patient;
  }

  /**
   * The column behind a field that was changed; null where it stands as first stored.
   *
   * @param record identity of the record
   * @param field name of the field on its form, such as "details.onsetTime", or its column
   */
  public @Nullable String column(UUID record, String field) {
    Set<String> columns = changes().getOrDefault(record, Set.of());
    String name = columnOf(field);
    if (columns.contains(name)) {
      return name;
    }
    String moment = name.replaceFirst("_(date|time)$", "_at");
    return columns.contains(moment) ? moment : null;
  }

  private Map<UUID, Set<String>> changes() {
    Map<UUID, Set<String>> now = known;
    if (now == null) {
      now = ask.get();
      known = now;
    }
    return now;
  }

  private static String columnOf(String field) {
    return field
        .substring(field.lastIndexOf('.') + 1)
        .replaceAll("([a-z])([A-Z])", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }
}
