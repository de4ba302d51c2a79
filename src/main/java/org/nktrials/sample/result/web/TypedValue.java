package org.nktrials.sample.result.web;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.immune.ImmuneQualifier;

/**
 * A value as typed: "412", "12,5", "&lt; 0.5", "&gt; 2000", "ne" for not evaluable.
 *
 * @param number null exactly when not evaluable
 */
record TypedValue(@Nullable BigDecimal number, ImmuneQualifier qualifier) {

  static final String HINT = "Type a number such as 412, <0.5, >2000, or ne for not evaluable.";

  private static final Pattern NUMBER =
      Pattern.compile("([<>]?)\\s*(-?[0-9]{1,9}(?:[.,][0-9]{1,10})?)");

  static Optional<TypedValue> read(String typed) {
    String text = typed.strip();
    if ("ne".equalsIgnoreCase(text) || "not evaluable".equalsIgnoreCase(text)) {
      return Optional.of(new TypedValue(null, ImmuneQualifier.NOT_EVALUABLE));
    }
    Matcher parts = NUMBER.matcher(text);
    return parts.matches()
        ? Optional.of(
            new TypedValue(
                new BigDecimal(parts.group(2).replace(',', '.')),
                switch (parts.group(1)) {
                  case "<" -> ImmuneQualifier.LESS;
                  case ">" -> ImmuneQualifier.GREATER;
                  default -> ImmuneQualifier.EXACT;
                }))
        : Optional.empty();
  }
}
