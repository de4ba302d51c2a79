package org.nktrials.rules.hla;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nktrials.rules.hla.HlaAllele.Kind;

/**
 * Reads allele names after the nomenclature of the WHO committee for factors of the HLA system:
 * locus, asterisk, one to four fields, and a suffix of expression or group.
 */
final class AlleleNames {

  private static final int MOST_FIELDS = 4;
  private static final int LONGEST_SHOWN = 30;
  private static final Pattern LOCUS = Pattern.compile("(HLA-)?([A-Z][A-Z0-9]{0,8})\\*(.*)");
  private static final Pattern FIELD = Pattern.compile("[0-9]{2,4}");
  private static final Pattern KIR_FIELD = Pattern.compile("[0-9]{3,7}");
  private static final Pattern LETTERS = Pattern.compile("[A-Z]{2,5}");

  private AlleleNames() {}

  static AlleleReading read(String text) {
    if (text.isEmpty()) {
      return wrong(1, "An allele name is missing.");
    }
    Matcher matcher = LOCUS.matcher(text);
    if (!matcher.matches()) {
      return wrong(
          1,
          "“%s” is no allele name: write locus, asterisk and fields, such as A*02:01."
              .formatted(shown(text)));
    }
    return fields(matcher.group(2), matcher.group(3), matcher.start(3) + 1);
  }

  private static AlleleReading fields(String locus, String text, int position) {
    String[] parts = text.split(":", -1);
    String last = parts[parts.length - 1];
    boolean code = parts.length == 2 && LETTERS.matcher(last).matches();
    String suffix = code ? "" : suffix(last);
    parts[parts.length - 1] = last.substring(0, last.length() - suffix.length());
    if (parts.length > MOST_FIELDS) {
      return wrong(
          position, "“%s” has more than four fields.".formatted(shown(locus + "*" + text)));
    }
    int at = position;
    for (int field = 0; field < parts.length; field++) {
      if (!(code && field == 1) && !digits(locus, field).matcher(parts[field]).matches()) {
        return wrong(
            at,
            "Field %d of “%s” must be 2 to 4 digits."
                .formatted(field + 1, shown(locus + "*" + text)));
      }
      at += parts[field].length() + 1;
    }
    return code ? letterCode(locus, parts) : named(locus, parts, suffix, at - 1);
  }

  /** KIR alleles have one field of three to seven digits. */
  private static Pattern digits(String locus, int field) {
    return field == 0 && locus.startsWith("KIR") ? KIR_FIELD : FIELD;
  }

  private static AlleleReading letterCode(String locus, String[] parts) {
    return new AlleleReading.Named(
        parts[1].equals("XX")
            ? new HlaAllele(locus, List.of(parts[0]), Kind.ALLELE, Expression.NORMAL)
            : new HlaAllele(locus, List.of(parts), Kind.MAC, Expression.NORMAL));
  }

  private static AlleleReading named(String locus, String[] parts, String suffix, int position) {
    int fields = parts.length;
    return switch (suffix) {
      case "G" ->
          fields == 3
              ? group(locus, parts, Kind.G_GROUP)
              : wrong(position, "A G group has three fields, such as C*04:01:01G.");
      case "P" ->
          fields == 2
              ? group(locus, parts, Kind.P_GROUP)
              : wrong(position, "A P group has two fields, such as C*04:01P.");
      case "", "N", "L", "S", "C", "A", "Q" ->
          suffix.isEmpty() || fields > 1 || locus.startsWith("KIR")
              ? new AlleleReading.Named(
                  new HlaAllele(locus, List.of(parts), Kind.ALLELE, Expression.ofSuffix(suffix)))
              : wrong(position, "A suffix needs at least two fields, such as A*24:09N.");
      default -> wrong(position, "“%s” is no suffix: N, L, S, C, A, Q, G or P.".formatted(suffix));
    };
  }

  private static AlleleReading group(String locus, String[] parts, Kind kind) {
    return new AlleleReading.Named(new HlaAllele(locus, List.of(parts), kind, Expression.NORMAL));
  }

  /** One letter at the end. */
  private static String suffix(String field) {
    if (field.isEmpty()) {
      return "";
    }
    char end = field.charAt(field.length() - 1);
    return end >= 'A' && end <= 'Z' ? String.valueOf(end) : "";
  }

  private static String shown(String text) {
    return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
  }

  private static AlleleReading wrong(int position, String message) {
    return new AlleleReading.Unreadable(new GlProblem(position, message));
  }
}
