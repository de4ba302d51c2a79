package org.nktrials.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.nktrials.statistics.Outcome;
import org.nktrials.statistics.Reference;
import org.nktrials.statistics.StatisticalMethod;
import org.nktrials.statistics.TestResult;

/** The rows of survival.tsv that are no survival analysis. */
public final class ComparisonReference {

  private ComparisonReference() {}

  /** A row about columns of a data set. */
  public static double value(Reference.Table table, String stat, String key) {
    String[] parts = stat.split("_", 2);
    return switch (parts[0]) {
      case "spearman" -> of(spearman(table, key.endsWith("asym_t")), parts[1]);
      case "pearson" ->
          of(found(Pearson.test(table.numbers("age"), table.numbers("futime"))), parts[1]);
      case "kendall" ->
          of(found(Kendall.test(table.numbers("age"), table.numbers("futime"))), parts[1]);
      case "mannwhitney" -> of(mannWhitney(table, key), parts[1]);
      case "welch" -> {
        var age = Reference.by(table.text("rx"), table.numbers("age"));
        TestResult welch = found(Welch.test(age.get("1"), age.get("2")));
        yield of(welch, parts[1]);
      }
      default -> throw new IllegalArgumentException(stat);
    };
  }

  private static TestResult spearman(Reference.Table table, boolean byT) {
    return found(Spearman.test(table.numbers("age"), table.numbers("futime"), byT));
  }

  private static TestResult mannWhitney(Reference.Table table, String key) {
    var age = Reference.by(table.text("rx"), table.numbers("age"));
    StatisticalMethod method =
        key.contains("exact")
            ? StatisticalMethod.MANN_WHITNEY_EXACT
            : key.endsWith("nocc")
                ? StatisticalMethod.MANN_WHITNEY_NORMAL_UNCORRECTED
                : StatisticalMethod.MANN_WHITNEY_NORMAL;
    TestResult result = found(MannWhitney.test(age.get("1"), age.get("2"), method));
    assertThat(result.method()).isEqualTo(method);
    return result;
  }

  private static double of(TestResult result, String what) {
    return switch (what) {
      case "rho", "r", "tau_b" -> result.estimate();
      case "p" -> result.pValue();
      case "lower" -> result.interval().lower();
      case "upper" -> result.interval().upper();
      case "W", "t" -> result.statistic();
      case "df" -> result.degreesOfFreedom();
      default -> throw new IllegalArgumentException(what);
    };
  }

  /** A row that needs no data set. */
  public static double value(String stat, String key) {
    if (stat.startsWith("clopper")) {
      String[] counts = key.split("/");
      Proportion share = Proportion.of(Integer.parseInt(counts[0]), Integer.parseInt(counts[1]));
      return stat.endsWith("lower") ? share.interval().lower() : share.interval().upper();
    }
    List<Double> x = List.of(1.1, 2.3, 3.2, 4.8, 5.5, 6.1, 7.9);
    List<Double> y = List.of(2.0, 1.0, 4.0, 3.0, 7.0, 5.0, 6.0);
    TestResult result = found(Spearman.test(x, y, stat.endsWith("asym_t")));
    return stat.endsWith("rho") ? result.estimate() : result.pValue();
  }

  static <R> R found(Outcome<R> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Found.class);
    return ((Outcome.Found<R>) outcome).result();
  }

  static List<Double> list(double... values) {
    return Arrays.stream(values).boxed().toList();
  }
}
