package org.nktrials.statistics.survival;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Every distinct time with who was still at risk just before it. */
record RiskTable(List<Row> rows) {

  /**
   * One distinct time.
   *
   * @param atRisk patients followed to this time or longer
   */
  record Row(double time, int atRisk, int events, int censored) {}

  static RiskTable of(List<Observation> observations) {
    var sorted =
        observations.stream().sorted(Comparator.comparingDouble(Observation::time)).toList();
    List<Row> rows = new ArrayList<>();
    for (int from = 0; from < sorted.size(); ) {
      double time = sorted.get(from).time();
      int to = from;
      int events = 0;
      while (to < sorted.size() && sorted.get(to).time() == time) {
        events += sorted.get(to).event() ? 1 : 0;
        to++;
      }
      rows.add(new Row(time, sorted.size() - from, events, to - from - events));
      from = to;
    }
    return new RiskTable(rows);
  }
}
