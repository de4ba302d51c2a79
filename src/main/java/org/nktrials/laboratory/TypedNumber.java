package org.nktrials.laboratory;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.laboratory.ValueComparator;

/** A number as laboratories report it: {@code 1.4}, {@code <0.1}, {@code > 20}. */
record TypedNumber(@Nullable ValueComparator comparator, BigDecimal number) {

  /** What to type, said where it was not. */
  static final String HOW =
      "Type a number with a dot before the decimals, such as 1.4, or <0.1 below the measuring"
          + " range.";

  private static final Pattern FORM = Pattern.compile("([<>]?)\\s*(\\d{1,9}(?:\\.\\d{1,6})?)");

  /** Reads a text; empty when it is no such number. */
  static Optional<TypedNumber> of(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    ValueComparator comparator =
        switch (form.group(1)) {
          case "<" -> ValueComparator.LESS;
          case ">" -> ValueComparator.GREATER;
          default -> null;
        };
    return Optional.of(new TypedNumber(comparator, new BigDecimal(form.group(2))));
  }
}
