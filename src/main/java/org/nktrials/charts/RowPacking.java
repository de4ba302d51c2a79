package org.nktrials.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Puts stretches that overlap on different lines, on as few lines as possible. */
final class RowPacking {

  private RowPacking() {}

  /**
   * Line of each stretch, from 0. First fit in order of beginning: for stretches that is optimal
   * (interval graph colouring).
   *
   * @param gap distance to keep between two stretches on a line
   */
  static List<Integer> lines(List<Stretch> stretches, double gap) {
    Integer[] lines = new Integer[stretches.size()];
    List<Double> ends = new ArrayList<>();
    IntStream.range(0, stretches.size())
        .boxed()
        .sorted(Comparator.comparingDouble(one -> stretches.get(one).from()))
        .forEach(one -> lines[one] = place(stretches.get(one), ends, gap));
    return List.of(lines);
  }

  private static int place(Stretch stretch, List<Double> ends, double gap) {
    for (int line = 0; line < ends.size(); line++) {
      if (ends.get(line) + gap <= stretch.from()) {
        ends.set(line, stretch.to());
        return line;
      }
    }
    ends.add(stretch.to());
    return ends.size() - 1;
  }

  /** From one x to another. */
  record Stretch(double from, double to) {}
}
