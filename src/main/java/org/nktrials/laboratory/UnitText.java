package org.nktrials.laboratory;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A typed unit brought into UCUM: a power of ten and the rest. Laboratories print the same unit in
 * many ways; UCUM is case-sensitive ({@code G/L} is giga per litre here, {@code g/L} gram).
 *
 * @param power exponent of ten before the rest
 * @param rest UCUM code without a factor
 */
record UnitText(int power, String rest) {

  private static final int LONGEST = 40;
  private static final String RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final Pattern RAISED = Pattern.compile("10([" + RAISED_DIGITS + "]+)");
  private static final Pattern INTERNATIONAL =
      Pattern.compile("(?<![A-Za-z\\[])([munp]?)(?:IU|UI)(?=/|$)");
  private static final Pattern POWER =
      Pattern.compile("(?:[x×*]\\s*)?10[*^eE]\\+?(\\d{1,2})(?=[/.]|$)[.]?(.*)");
  private static final Pattern ANNOTATION = Pattern.compile("\\{[^{}]*}");
  private static final Pattern FOREIGN_FACTOR = Pattern.compile("(^|[./(])\\d|//");
  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9/.()\\[\\]%'_-]*");

  /** Printed forms that are no UCUM, whole units only. */
  private static final Map<String, String> PRINTED =
      Map.ofEntries(
          Map.entry("G/L", "10*9/L"),
          Map.entry("G/l", "10*9/L"),
          Map.entry("Giga/L", "10*9/L"),
          Map.entry("T/L", "10*12/L"),
          Map.entry("K/uL", "10*3/uL"),
          Map.entry("K/mm3", "10*3/mm3"),
          Map.entry("cells/uL", "/uL"),
          Map.entry("cells/mm3", "/mm3"),
          Map.entry("c/uL", "/uL"),
          Map.entry("sec", "s"),
          Map.entry("INR", ""),
          Map.entry("ratio", ""),
          Map.entry("1", ""));

  /** Reads a typed unit; empty when it has characters or factors that no unit here has. */
  static Optional<UnitText> of(String typed) {
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = plain(typed);
    Matcher power = POWER.matcher(plain);
    int exponent = 0;
    if (power.matches()) {
      exponent = Integer.parseInt(power.group(1));
      plain = power.group(2);
    }
    if (plain.startsWith("1/")) {
      plain = plain.substring(1);
    }
    return FOREIGN_FACTOR.matcher(plain).find() || !ALLOWED.matcher(plain).matches()
        ? Optional.empty()
        : Optional.of(new UnitText(exponent, plain));
  }

  private static String plain(String typed) {
    String text = typed.strip().replace(" ", "").replace('µ', 'u').replace('μ', 'u');
    text = RAISED.matcher(text).replaceAll(power -> "10*" + digits(power.group(1)));
    text = ANNOTATION.matcher(text).replaceAll("").replace("³", "3").replace("mcg", "ug");
    text = INTERNATIONAL.matcher(text).replaceAll("$1[IU]");
    return PRINTED.getOrDefault(text, text);
  }

  private static String digits(String raised) {
    return raised
        .chars()
        .mapToObj(sign -> String.valueOf(RAISED_DIGITS.indexOf(sign)))
        .collect(Collectors.joining());
  }
}
