package org.nktrials.cytometry.fcs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Keywords in capitals with their values, both without surrounding blanks. */
final class Keywords {

  private final Map<String, String> values = new LinkedHashMap<>();
  private final boolean odd;
  private String contradicting = "";

  /** Takes keywords and values in turn; the first value of a repeated keyword stands. */
  Keywords(List<String> tokens) {
    odd = tokens.size() % 2 != 0;
    for (int i = 0; i + 1 < tokens.size(); i += 2) {
      add(tokens.get(i), tokens.get(i + 1));
    }
  }

  private void add(String name, String text) {
    String keyword = name.strip().toUpperCase(Locale.ROOT);
    String value = text.strip();
    String before = values.putIfAbsent(keyword, value);
    if (before != null && !before.equals(value) && keyword.startsWith("$")) {
      contradicting = keyword;
    }
  }

  /** Adds those of a supplement; what the primary text says stands. */
  void addAll(Keywords supplement) {
    supplement.values.forEach(values::putIfAbsent);
  }

  /** Keywords without a value at the end: the tokens were split wrongly. */
  boolean odd() {
    return odd;
  }

  /**
   * Whether the name of a keyword holds a delimiter: most likely two names with nothing between.
   */
  boolean anyNameHolds(char delimiter) {
    return values.keySet().stream().anyMatch(name -> name.indexOf(delimiter) >= 0);
  }

  /** A standard keyword with two different values; empty if there is none. */
  String contradicting() {
    return contradicting;
  }

  Optional<String> text(String keyword) {
    return Optional.ofNullable(values.get(keyword)).filter(value -> !value.isEmpty());
  }

  /** A whole number that is at least 0, or none where the keyword is absent or says otherwise. */
  OptionalLong number(String keyword) {
    return text(keyword)
        .filter(value -> value.length() <= 20 && value.chars().allMatch(Keywords::digit))
        .map(value -> value.replaceFirst("^0+(?=.)", ""))
        .filter(value -> value.length() <= 18)
        .map(value -> OptionalLong.of(Long.parseLong(value)))
        .orElseGet(OptionalLong::empty);
  }

  long required(String keyword) throws FcsRefused {
    String value =
        text(keyword)
            .orElseThrow(
                () -> new FcsRefused(FcsRefusal.MISSING_KEYWORD, keyword + " is missing."));
    OptionalLong number = number(keyword);
    if (number.isEmpty()) {
      throw new FcsRefused(FcsRefusal.BAD_KEYWORD, keyword + " is no whole number: " + cut(value));
    }
    return number.getAsLong();
  }

  /** A number that is 0 where the keyword is absent; refused where it says anything else. */
  long numberOrNone(String keyword) throws FcsRefused {
    return text(keyword).isEmpty() ? 0 : required(keyword);
  }

  private static boolean digit(int c) {
    return c >= '0' && c <= '9';
  }

  private static String cut(String value) {
    return value.length() > 20 ? value.substring(0, 20) + "…" : value;
  }
}
