package org.nktrials.audit;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that left the system as a file or on paper.
 *
 * @param event "exported" or "printed"
 * @param address path that was asked for
 * @param filter the part of the address behind the question mark; null without one
 * @param fileName name of the file; null on paper
 * @param rows number of its rows; null where it has none
 * @param trial code of the trial that the address names, if any
 * @param patient code of the patient that the address names, if any
 */
public record Taken(
    String event,
    String address,
    @Nullable String filter,
    @Nullable String fileName,
    @Nullable String rows,
    @Nullable String trial,
    @Nullable String patient) {

  /** The event of a file. */
  public static final String EXPORTED = "exported";

  /** The event of a printed page. */
  public static final String PRINTED = "printed";

  private static final int LONGEST = 500;

  /** What the entry keeps. */
  Map<String, String> particulars() {
    Map<String, String> kept = new TreeMap<>();
    kept.put("address", limited(address));
    put(kept, "filter", filter);
    put(kept, "file", fileName);
    put(kept, "rows", rows);
    return kept;
  }

  private static void put(Map<String, String> kept, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      kept.put(name, limited(value));
    }
  }

  private static String limited(String text) {
    String shown = text.replace('\u0000', ' ');
    if (shown.length() <= LONGEST) {
      return shown;
    }
    int end = Character.isHighSurrogate(shown.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return shown.substring(0, end) + "…";
  }
}
