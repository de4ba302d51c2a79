package org.nktrials.config.keptform;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What was typed into a form that was not stored.
 *
 * @param page address on which the form is shown
 * @param action path to which the form is sent
 * @param fields what was typed, by the name of the field; no passwords and no files
 * @param expiresAt when it is forgotten
 */
public record KeptForm(
    UUID id, String page, String action, Map<String, List<String>> fields, Instant expiresAt) {

  /** Copies the fields. */
  public KeptForm {
    fields = Map.copyOf(fields);
  }

  /** For reading: without empty fields and identifiers, in the order of the names. */
  public SortedMap<String, List<String>> typed() {
    SortedMap<String, List<String>> typed = new TreeMap<>(fields);
    typed.keySet().removeIf(name -> name.endsWith("version") || name.equals("submissionId"));
    typed.values().removeIf(values -> values.stream().allMatch(String::isBlank));
    return typed;
  }

  /** Leaves what was typed out. */
  @Override
  public String toString() {
    return "KeptForm[" + action + "]";
  }
}
