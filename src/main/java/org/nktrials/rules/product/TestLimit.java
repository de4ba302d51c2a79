package org.nktrials.rules.product;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the protocol version asks of a test. Without any limit a number is only recorded.
 *
 * @param atLeast lowest value that passes, in the unit of the limit
 * @param atMost highest value that passes
 * @param below value that fails already, as in "less than 0.1"
 * @param mayFollowRelease whether the product may be released before its result
 * @param basis where the limit comes from, in words; shown beside it
 */
public record TestLimit(
    ProductTest test,
    @Nullable BigDecimal atLeast,
    @Nullable BigDecimal atMost,
    @Nullable BigDecimal below,
    @Nullable Boolean mayFollowRelease,
    @Nullable String basis) {

  /** Refuses limits of findings, contradictory ones, and cell doses after release. */
  public TestLimit {
    if (!test.isNumber() && (atLeast != null || atMost != null || below != null)) {
      throw new IllegalArgumentException(test + " has no limit: negative or a match passes");
    }
    if (atMost != null && below != null) {
      throw new IllegalArgumentException(test + " has either atMost or below");
    }
    if (Boolean.TRUE.equals(mayFollowRelease) && test.kind() != TestKind.ABSENCE) {
      throw new IllegalArgumentException(test + " must be known before release");
    }
  }

  /** Whether the product may be released before this result. */
  public boolean followsRelease() {
    return Boolean.TRUE.equals(mayFollowRelease);
  }

  /** Whether a number is judged at all. */
  public boolean isLimited() {
    return !test.isNumber() || atLeast != null || atMost != null || below != null;
  }

  /** As on pages: {@code ≥ 90 %}, {@code < 0.1 10⁶/kg}, {@code negative}, {@code recorded}. */
  public String words() {
    if (!test.isNumber()) {
      return test.kind() == TestKind.IDENTITY ? "match" : "negative";
    }
    StringBuilder words = new StringBuilder();
    add(words, "≥ ", atLeast);
    add(words, "≤ ", atMost);
    add(words, "< ", below);
    return words.isEmpty() ? "recorded" : words + " " + test.unit();
  }

  private static void add(StringBuilder words, String sign, @Nullable BigDecimal limit) {
    if (limit != null) {
      words.append(words.isEmpty() ? "" : " and ").append(sign).append(Figures.plain(limit));
    }
  }
}
