package org.nktrials.outcome.marker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.statistics.comparison.MedianSplit;

/**
 * Leaves out values beyond a limit where the limit does not say enough: each of them for a
 * continuous marker, which would take the limit for a measured number; for a cut those whose limit
 * lies on the other side of the cut than the true value may. Without them the cut is another, so it
 * is asked again until none is left.
 */
final class LimitedValues {

  private LimitedValues() {}

  /** Rows that can be used; the others are added to those left out. */
  static List<MarkerRow> usable(
      MarkerQuestion question, List<MarkerRow> rows, List<Exclusion> leftOut) {
    List<MarkerRow> usable = rows;
    List<Exclusion> out = doubtful(question, usable);
    while (!out.isEmpty()) {
      leftOut.addAll(out);
      List<String> codes = out.stream().map(Exclusion::subject).toList();
      usable = usable.stream().filter(row -> !codes.contains(row.subject())).toList();
      out = doubtful(question, usable);
    }
    return usable;
  }

  private static List<Exclusion> doubtful(MarkerQuestion question, List<MarkerRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    MedianSplit split =
        MarkerStudy.split(question.cut(), rows.stream().map(MarkerRow::value).toList());
    List<Exclusion> out = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      MarkerRow row = rows.get(i);
      if (row.limited() && (split == null || split.above().get(i) == row.below())) {
        out.add(new Exclusion(row.subject(), why(row, split)));
      }
    }
    return out;
  }

  private static String why(MarkerRow row, @Nullable MedianSplit split) {
    return split == null
        ? "%s is a limit and no number to compute with.".formatted(row.printed())
        : "On which side of the cut %s %s lies is not known."
            .formatted(
                BigDecimal.valueOf(split.median()).stripTrailingZeros().toPlainString(),
                row.printed());
  }
}
