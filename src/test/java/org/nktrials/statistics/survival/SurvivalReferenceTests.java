package org.nktrials.statistics.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nktrials.statistics.Interval;
import org.nktrials.statistics.Outcome;
import org.nktrials.statistics.Reference;
import org.nktrials.statistics.comparison.ComparisonReference;
import org.nktrials.validation.Requirement;

/**
 * Every row of survival.tsv (R 4.2.2, survival 3.5-3) to 1e-9 of the value, or to its last digit.
 */
@Requirement({"STAT-01", "STAT-02"})
class SurvivalReferenceTests {

  private static final double TOLERANCE = 1e-9;

  @Test
  void agreesWithR() throws IOException {
    Map<String, DataSet> sets =
        Map.of(
            "aml", new DataSet(Reference.table("aml.csv"), "time", "status"),
            "ovarian", new DataSet(Reference.table("ovarian.csv"), "futime", "fustat"));
    int ran = 0;
    List<String> wrong = new ArrayList<>();
    for (List<String> row : Reference.lines("survival.tsv", "\t")) {
      if (row.getFirst().equals("dataset")) {
        continue;
      }
      Double actual = actual(sets.get(row.get(0)), row.get(1), row.get(2));
      if (!agrees(row.get(1), actual, row.get(3))) {
        wrong.add(row + " but " + actual);
      }
      ran++;
    }
    System.out.println("survival.tsv: " + ran + " rows");
    assertThat(wrong).isEmpty();
    assertThat(ran).isGreaterThanOrEqualTo(930);
  }

  private static Double actual(DataSet set, String stat, String key) {
    if (set == null) {
      return ComparisonReference.value(stat, key);
    }
    return set.value(stat, key);
  }

  private static boolean agrees(String stat, Double actual, String expected) {
    if (expected.equals("NA") || expected.equals("NaN")) {
      return actual == null;
    }
    double number = Double.parseDouble(expected);
    double allowed =
        stat.endsWith("_wald") ? 0.00501 : TOLERANCE * Math.max(Math.abs(number), 1e-3);
    return actual != null && Math.abs(actual - number) <= allowed;
  }

  /** One of R's data sets with everything that the table says about it. */
  private record DataSet(Reference.Table table, String time, String event) {

    Double value(String stat, String key) {
      if (stat.startsWith("km_")) {
        return kaplanMeier(stat.substring(3), key.split("\\|"));
      }
      if (stat.startsWith("logrank_") || stat.startsWith("petopeto_")) {
        return logRank(stat, key.split("\\|"));
      }
      if (stat.startsWith("cox_") || stat.startsWith("concordance") || stat.startsWith("coxzph")) {
        return cox(stat, key.split("\\|")[0]);
      }
      return ComparisonReference.value(table, stat, key);
    }

    private List<Observation> all() {
      return table.observations(time, event);
    }

    private Double kaplanMeier(String stat, String[] key) {
      List<Observation> group =
          key[0].equals("all")
              ? all()
              : Reference.by(table.text(key[0]), all()).get(key[1].split("=")[1]);
      IntervalKind kind =
          stat.endsWith("_log-log")
              ? IntervalKind.LOG_LOG
              : stat.endsWith("_log") ? IntervalKind.LOG : IntervalKind.PLAIN;
      SurvivalCurve curve = KaplanMeier.estimate(group, kind, Interval.USUAL_LEVEL);
      double at = key.length < 3 ? 0 : Double.parseDouble(key[2].substring(2));
      return switch (stat.split("_")[0]) {
        case "surv" -> curve.at(at).survival();
        case "se" -> curve.at(at).standardError();
        case "nrisk" -> (double) curve.atRisk(at);
        case "lower" -> curve.at(at).interval().lower();
        case "upper" -> curve.at(at).interval().upper();
        case "quantile" -> curve.quantile(at).time();
        case "qlower" -> curve.quantile(at).interval().lower();
        case "qupper" -> curve.quantile(at).interval().upper();
        case "n" -> (double) curve.subjects();
        case "events" -> (double) curve.events();
        case "rmean" -> mean(curve, stat);
        default -> throw new IllegalArgumentException(stat);
      };
    }

    private double mean(SurvivalCurve curve, String stat) {
      double limit = all().stream().mapToDouble(Observation::time).max().orElseThrow();
      RestrictedMean mean = curve.restrictedMean(limit);
      return stat.equals("rmean") ? mean.mean() : mean.standardError();
    }

    private double logRank(String stat, String[] key) {
      var groups = Reference.by(table.text(key[0]), all());
      var outcome = stat.startsWith("petopeto") ? LogRank.petoPeto(groups) : LogRank.test(groups);
      LogRankResult result = found(outcome);
      String what = stat.substring(stat.lastIndexOf('_') + 1);
      return switch (what) {
        case "chi2" -> result.test().chiSquare();
        case "df" -> result.test().degreesOfFreedom();
        case "p" -> result.test().pValue();
        default -> {
          var group =
              result.groups().stream()
                  .filter(g -> g.name().equals(key[1].split("=")[1]))
                  .findFirst()
                  .orElseThrow();
          yield what.equals("obs") ? group.observed() : group.expected();
        }
      };
    }

    private double cox(String stat, String key) {
      Covariate covariate =
          key.startsWith("Nonmaintained")
              ? new Covariate(
                  "xn",
                  table.text("x").stream().map(x -> x.equals("Nonmaintained") ? 1.0 : 0).toList())
              : new Covariate(key, table.numbers(key));
      String[] parts = stat.split("_", 3);
      if (parts[0].equals("cox")) {
        Ties ties = Ties.valueOf(parts[1].toUpperCase(java.util.Locale.ROOT));
        return ofFit(found(Cox.fit(all(), List.of(covariate), ties)), parts[2]);
      }
      if (parts[0].equals("coxzph")) {
        var test =
            found(ProportionalHazards.test(all(), List.of(covariate), Ties.EFRON))
                .getFirst()
                .test();
        return parts[2].equals("p") ? test.pValue() : test.chiSquare();
      }
      Concordance concordance = found(Cox.fit(all(), List.of(covariate), Ties.EFRON)).concordance();
      return parts.length == 1 ? concordance.value() : concordance.standardError();
    }

    private static double ofFit(CoxFit fit, String what) {
      CoxTerm term = fit.terms().getFirst();
      return switch (what) {
        case "coef" -> term.coefficient();
        case "hr" -> term.hazardRatio();
        case "se" -> term.standardError();
        case "z" -> term.z();
        case "p" -> term.pValue();
        case "hr_lower95" -> term.interval().lower();
        case "hr_upper95" -> term.interval().upper();
        case "loglik0" -> fit.logLikelihoodNull();
        case "loglik1" -> fit.logLikelihood();
        case "lrt" -> fit.likelihoodRatio().chiSquare();
        case "lrt_p" -> fit.likelihoodRatio().pValue();
        case "score" -> fit.score().chiSquare();
        case "score_p" -> fit.score().pValue();
        case "wald" -> fit.wald().chiSquare();
        default -> throw new IllegalArgumentException(what);
      };
    }
  }

  static <R> R found(Outcome<R> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Found.class);
    return ((Outcome.Found<R>) outcome).result();
  }
}
