package org.nktrials.rules.response;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;
import org.nktrials.statistics.comparison.MedianSplit;

/**
 * Leaves out values beyond a limit where the limit does not say enough: each of them for a
 * continuous marker, which would take the limit for a measured number; for a cut those whose limit
 * lies on the other side of the cut than the true value may. Without them the cut is another, so it
 * is asked again until none is left. A rule of this project, which nobody published.
 */
public final class LimitedMarkers {

  /** Version of this rule, kept with every answer. */
  public static final String VERSION = "limited-markers/1";

  /** Where it comes from. */
  public static final RuleSource SOURCE = RuleSource.PROJECT_RULE;

  private LimitedMarkers() {}

  /**
   * The marker of one patient.
   *
   * @param value the number by which it is ranked; of a limit, the limit
   * @param printed as reported
   */
  public record Value(String code, double value, Known known, String printed) {}

  /** What is known of a value. */
  public enum Known {
    EXACT,
    /** The true value lies below the number. */
    BELOW,
    /** The true value lies above the number. */
    ABOVE
  }

  /**
   * Who can be ranked.
   *
   * @param included codes of the patients
   * @param leftOut why by code
   */
  public record Decision(List<String> included, Map<String, Reason> leftOut) {}

  /** Judges the values of an analysis; of none of them nobody is left out. */
  public static Decision decide(MarkerCut cut, List<Value> values) {
    Map<String, Reason> leftOut = new LinkedHashMap<>();
    List<Value> usable = values;
    Map<String, Reason> doubtful = doubtful(cut, usable);
    while (!doubtful.isEmpty()) {
      leftOut.putAll(doubtful);
      usable = usable.stream().filter(one -> !leftOut.containsKey(one.code())).toList();
      doubtful = doubtful(cut, usable);
    }
    return new Decision(usable.stream().map(Value::code).toList(), leftOut);
  }

  private static Map<String, Reason> doubtful(MarkerCut cut, List<Value> values) {
    Map<String, Reason> out = new LinkedHashMap<>();
    if (values.isEmpty()) {
      return out;
    }
    MedianSplit split = cut.split(values.stream().map(Value::value).toList());
    for (int at = 0; at < values.size(); at++) {
      Value one = values.get(at);
      if (one.known() != Known.EXACT
          && (split == null || split.above().get(at) == (one.known() == Known.BELOW))) {
        out.put(one.code(), why(one, split));
      }
    }
    return out;
  }

  private static Reason why(Value one, @Nullable MedianSplit split) {
    return split == null
        ? new Reason(
            "LIMIT_NOT_A_NUMBER",
            "%s is a limit and no number to compute with.".formatted(one.printed()),
            SOURCE)
        : new Reason(
            "SIDE_OF_CUT_NOT_KNOWN",
            "On which side of the cut %s %s lies is not known."
                .formatted(
                    BigDecimal.valueOf(split.median()).stripTrailingZeros().toPlainString(),
                    one.printed()),
            SOURCE);
  }
}
