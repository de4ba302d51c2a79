package org.nktrials.cytometry.table;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nktrials.cytometry.table.CytometryTable.TableProblem.Code;

/** How a program writes numbers. */
enum NumberForm {
  /** A point before decimals and nothing else: a comma could be either. */
  PLAIN(false, false),
  /** Commas between thousands, signs of percent. */
  GROUPED(true, false),
  /** Plain, and values below or above a limit. */
  WITH_LIMITS(false, true);

  private static final Set<String> NOT_EVALUABLE =
      Set.of("", "n/a", "na", "nan", "n.a.", "-", "####", "#div/0!");
  private static final Pattern NUMBER =
      Pattern.compile("([<>])?\\s*([-+]?\\d{1,15}(?:\\.\\d{1,15})?(?:[eE][-+]?\\d{1,2})?)\\s*(%)?");
  private static final Pattern THOUSANDS =
      Pattern.compile("[-+]?\\d{1,3}(,\\d{3})+(\\.\\d+)?\\s*%?");

  /** Fewer digits than would overflow, and than either side of the point may have. */
  private static final int MOST_PLAIN = 15;

  private static final int TEN = 10;

  private final boolean grouped;
  private final boolean limits;

  NumberForm(boolean grouped, boolean limits) {
    this.grouped = grouped;
    this.limits = limits;
  }

  /** What a cell says. */
  sealed interface Reading {
    /** There is no value. */
    record NotEvaluable() implements Reading {}

    /**
     * A number.
     *
     * @param comparator empty for an exact one
     */
    record Amount(String comparator, BigDecimal value) implements Reading {}

    /** Something else. */
    record Wrong(Code code, String sentence) implements Reading {}
  }

  Reading read(String typed) {
    String text = typed.strip();
    BigDecimal plain = plain(text);
    if (plain != null) {
      return new Reading.Amount("", plain);
    }
    if (NOT_EVALUABLE.contains(text.toLowerCase(Locale.ROOT))) {
      return new Reading.NotEvaluable();
    }
    if (grouped && THOUSANDS.matcher(text).matches()) {
      text = text.replace(",", "");
    }
    Matcher number = NUMBER.matcher(text);
    if (number.matches() && (limits || number.group(1) == null)) {
      String comparator = number.group(1);
      return new Reading.Amount(
          comparator == null ? "" : comparator, new BigDecimal(number.group(2)));
    }
    return text.matches("[-+]?[\\d.]+,\\d+")
        ? new Reading.Wrong(
            Code.AMBIGUOUS_NUMBER, "A comma can part thousands or decimals; write a point.")
        : new Reading.Wrong(Code.NOT_A_NUMBER, "This is no number.");
  }

  /** Digits with at most one point inside, as nearly all cells are; null for anything else. */
  private static @Nullable BigDecimal plain(String text) {
    int length = text.length();
    if (length == 0 || length > MOST_PLAIN) {
      return null;
    }
    long digits = 0;
    int point = -1;
    for (int at = 0; at < length; at++) {
      char letter = text.charAt(at);
      if (letter >= '0' && letter <= '9') {
        digits = digits * TEN + (letter - '0');
      } else if (letter == '.' && point < 0 && at > 0 && at < length - 1) {
        point = at;
      } else {
        return null;
      }
    }
    return BigDecimal.valueOf(digits, point < 0 ? 0 : length - 1 - point);
  }
}
