package org.nktrials.rules.immune;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Donor cells of one fraction by one method as charts and analyses address them, such as
 * "CHIMERISM: CD3+ by STR". Values of two methods are two parameters, so that they are never
 * joined. What lies below a limit keeps the limit and its sign.
 */
public final class ChimerismName {

  private static final Pattern NAME =
      Pattern.compile("CHIMERISM: ([^\\p{Cntrl}]{1,40}) by ([^\\p{Cntrl}]{1,40})");

  private ChimerismName() {}

  /** Whether a code names donor cells. */
  public static boolean is(String code) {
    return NAME.matcher(code).matches();
  }

  /** Donor cells as a parameter; empty when the code names none. */
  static Optional<ImmuneParameter> parameter(String code) {
    Matcher parts = NAME.matcher(code);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String fraction = parts.group(1);
    return Optional.of(
        new ImmuneParameter(
            code,
            "Donor cells among %s, %s".formatted(fraction, parts.group(2)),
            "donor cells",
            fraction,
            ImmuneStatistic.PERCENT,
            null));
  }
}
