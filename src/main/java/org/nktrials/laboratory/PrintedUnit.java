package org.nktrials.laboratory;

import java.util.regex.Pattern;

/** UCUM codes as people read them. */
public final class PrintedUnit {

  private static final Pattern POWER = Pattern.compile("10\\*(\\d+)");
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private PrintedUnit() {}

  /** {@code 10*9/L} becomes {@code 10⁹/L}, {@code umol/L} {@code µmol/L}, {@code {INR}} nothing. */
  public static String of(String ucum) {
    return POWER
        .matcher(ucum)
        .replaceAll(power -> "10" + superscript(power.group(1)))
        .replace("[IU]", "IU")
        .replaceFirst("^u(?=[A-Za-z])", "µ")
        .replaceFirst("/u(?=[A-Za-z])", "/µ")
        .replaceAll("\\{[^}]*}", "");
  }

  private static String superscript(String digits) {
    StringBuilder raised = new StringBuilder();
    digits.chars().forEach(digit -> raised.append(SUPERSCRIPTS.charAt(digit - '0')));
    return raised.toString();
  }
}
