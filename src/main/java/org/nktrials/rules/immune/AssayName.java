package org.nktrials.rules.immune;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A functional assay under one condition as charts and analyses address it, such as "CYTOTOXICITY:
 * K562 at E:T 10:1". Its value is the percentage with target less that without, in points, and may
 * be below 0.
 */
public final class AssayName {

  private static final Pattern NAME =
      Pattern.compile("(CD107A|IFN_GAMMA|CYTOTOXICITY): ([^\\p{Cntrl}]{1,170})");

  private static final Map<String, String> LABELS =
      Map.of(
          "CD107A", "CD107a+ NK cells",
          "IFN_GAMMA", "IFN-γ+ NK cells",
          "CYTOTOXICITY", "Dead target cells");

  private AssayName() {}

  /** Whether a code names an assay and not a parameter of a panel. */
  public static boolean is(String code) {
    return NAME.matcher(code).matches();
  }

  /** The assay as a parameter; empty when the code names none. */
  static Optional<ImmuneParameter> parameter(String code) {
    Matcher parts = NAME.matcher(code);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String cells = LABELS.getOrDefault(parts.group(1), parts.group(1));
    return Optional.of(
        new ImmuneParameter(
            code,
            cells + " with less without target, " + parts.group(2),
            cells,
            null,
            ImmuneStatistic.PERCENT,
            null));
  }
}
