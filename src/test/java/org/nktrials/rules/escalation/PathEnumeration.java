package org.nktrials.rules.escalation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Operating characteristics found by walking every path of a trial and asking the decision rule at
 * each step, with the chance of each path. Knows nothing of the closed forms.
 */
final class PathEnumeration {
  private final double[] probabilities;
  private final ThreePlusThreeSettings settings;
  private final int step;
  private final Map<Counts, EscalationDecision> decided = new HashMap<>();

  final double[] mtd;
  final double[] patients;
  final double[] dlts;
  double none;
  double notReached;

  /** Walks all paths with this many patients at a time, 1 or 3. */
  PathEnumeration(double[] probabilities, ThreePlusThreeSettings settings, int step) {
    this.probabilities = probabilities;
    this.settings = settings;
    this.step = step;
    mtd = new double[probabilities.length];
    patients = new double[probabilities.length];
    dlts = new double[probabilities.length];
    walk(new Counts(zeros(), zeros(), 0), 1);
  }

  /** The decision depends on the counts of each level and on the level of the last cohort only. */
  private record Counts(List<Integer> evaluable, List<Integer> dlt, int last) {
    Counts plus(int level, int patients, int dlts) {
      var n = new ArrayList<>(evaluable);
      var x = new ArrayList<>(dlt);
      n.set(level - 1, n.get(level - 1) + patients);
      x.set(level - 1, x.get(level - 1) + dlts);
      return new Counts(n, x, level);
    }

    DoseHistory history() {
      var cohorts = new ArrayList<Cohort>();
      for (int level = 1; level <= evaluable.size(); level++) {
        if (evaluable.get(level - 1) > 0) {
          cohorts.add(Cohort.closed(level, evaluable.get(level - 1), dlt.get(level - 1)));
        }
      }
      if (last > 0) {
        cohorts.add(Cohort.closed(last, 0, 0));
      }
      return new DoseHistory(evaluable.size(), 1, cohorts);
    }
  }

  private List<Integer> zeros() {
    return Collections.nCopies(probabilities.length, 0);
  }

  private void walk(Counts counts, double chance) {
    EscalationDecision decision =
        decided.computeIfAbsent(
            counts, key -> ThreePlusThree.decide(key.history(), settings, LevelNames.NUMBERS));
    Integer next = decision.nextLevel();
    if (next == null) {
      end(counts, decision, chance);
      return;
    }
    double p = probabilities[next - 1];
    for (int x = 0; x <= step; x++) {
      double ways = step == 1 || x == 0 || x == 3 ? 1 : 3;
      double weight = ways * Math.pow(p, x) * Math.pow(1 - p, step - x);
      if (weight > 0) {
        walk(counts.plus(next, step, x), chance * weight);
      }
    }
  }

  private void end(Counts counts, EscalationDecision decision, double chance) {
    switch (decision.code()) {
      case DECLARE_MTD -> mtd[decision.mtdLevel() - 1] += chance;
      case STOP_NO_MTD -> none += chance;
      case STOP_MTD_NOT_REACHED -> notReached += chance;
      default -> throw new IllegalStateException("not an end: " + decision);
    }
    for (int level = 0; level < mtd.length; level++) {
      patients[level] += chance * counts.evaluable().get(level);
      dlts[level] += chance * counts.dlt().get(level);
    }
  }
}
