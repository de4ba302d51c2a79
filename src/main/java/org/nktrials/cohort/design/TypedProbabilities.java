package org.nktrials.cohort.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * True DLT probabilities as the reader typed them.
 *
 * @param fields one for each level from the lowest
 */
public record TypedProbabilities(List<Field> fields) {

  private static final double LOWEST_EXAMPLE = 0.05;
  private static final double HIGHEST_EXAMPLE = 0.45;
  private static final int LONGEST = 20;

  /** Copies the fields. */
  public TypedProbabilities {
    fields = List.copyOf(fields);
  }

  /**
   * What was typed for a level.
   *
   * @param error why it cannot be; null when it can
   */
  public record Field(String text, @Nullable Double value, @Nullable String error) {}

  /** Reads what was typed; where nothing was, an example that rises evenly. */
  static TypedProbabilities of(@Nullable List<String> typed, int levels) {
    List<Field> fields = new ArrayList<>();
    for (int level = 0; level < levels; level++) {
      fields.add(
          typed == null || level >= typed.size()
              ? example(level, levels)
              : field(typed.get(level)));
    }
    return new TypedProbabilities(fields);
  }

  private static Field example(int level, int levels) {
    double step = levels == 1 ? 0 : (HIGHEST_EXAMPLE - LOWEST_EXAMPLE) / (levels - 1);
    double value = Math.round(100 * (LOWEST_EXAMPLE + level * step)) / 100.0;
    return new Field(String.format(Locale.ROOT, "%.2f", value), value, null);
  }

  private static Field field(String typed) {
    String text = typed.strip();
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    if (!text.matches("[0-9]{0,3}([.,][0-9]{1,6})?") || text.isEmpty()) {
      return new Field(shown, null, "Type a number from 0 to 1, such as 0.25.");
    }
    double value = Double.parseDouble(text.replace(',', '.'));
    return value > 1
        ? new Field(shown, null, "A probability is at most 1.")
        : new Field(shown, value, null);
  }

  /** Whether every field can be. */
  public boolean valid() {
    return fields.stream().allMatch(field -> field.error() == null);
  }

  List<Double> values() {
    List<Double> values = new ArrayList<>();
    for (Field field : fields) {
      Double value = field.value();
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }
}
