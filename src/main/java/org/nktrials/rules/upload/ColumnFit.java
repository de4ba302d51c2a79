package org.nktrials.rules.upload;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;

/**
 * Whether a column can be what a person says it is, by its statistic: a number of events is no
 * number of cells in a volume of blood, and a spread is no intensity. A project rule.
 */
public final class ColumnFit {

  /** What a parameter is. */
  public enum Wanted {
    /** Cells in a volume of blood. */
    CONCENTRATION,
    /** Share of a parent, 0 to 100 %. */
    PERCENT,
    INTENSITY
  }

  private static final Set<String> EVENTS = Set.of("count", "#events");
  private static final Set<String> INTENSITIES =
      Set.of("mean", "median", "geometric mean", "geo mean", "mode");

  private ColumnFit() {}

  /**
   * Why it cannot be; empty when it can. A column whose program is not known can be anything.
   *
   * @param statistic as the program names it, such as {@code Freq. of Parent}
   * @param known whether the program is known, so that the statistic is
   */
  public static Optional<Reason> against(String statistic, boolean known, Wanted wanted) {
    String word = statistic.toLowerCase(Locale.ROOT);
    if (!known) {
      return Optional.empty();
    }
    if (EVENTS.contains(word)) {
      return reason(
          "EVENTS", "A number of events is neither cells/µL nor a share nor an intensity.");
    }
    boolean fits =
        switch (wanted) {
          case PERCENT -> word.startsWith("freq.") || word.startsWith("%");
          case INTENSITY -> INTENSITIES.contains(word);
          case CONCENTRATION -> false;
        };
    return fits
        ? Optional.empty()
        : reason(
            "OTHER_STATISTIC",
            "“%s” is no %s.".formatted(statistic, wanted.name().toLowerCase(Locale.ROOT)));
  }

  private static Optional<Reason> reason(String code, String sentence) {
    return Optional.of(new Reason(code, sentence, RuleSource.PROJECT_RULE));
  }
}
