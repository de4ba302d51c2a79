package org.nktrials.rules.upload;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rows of an upload by what became of them: the parts make up the whole.
 *
 * @param counts rows by state; states without rows may be absent
 */
public record UploadSum(Map<RowState, Integer> counts) {

  /** Copies the counts. */
  public UploadSum {
    Map<RowState, Integer> sorted = new EnumMap<>(RowState.class);
    sorted.putAll(counts);
    counts = Collections.unmodifiableMap(sorted);
  }

  /** Rows in this state. */
  public int of(RowState state) {
    return counts.getOrDefault(state, 0);
  }

  /** Tubes: all rows but those that sum others up. */
  public int tubes() {
    return counts.values().stream().mapToInt(Integer::intValue).sum() - of(RowState.SUMMARY);
  }

  /** {@code 60 tubes = 56 ready + 2 to resolve + 2 controls; 2 summary rows are not imported}. */
  public String sentence() {
    String parts =
        counts.entrySet().stream()
            .filter(entry -> entry.getKey() != RowState.SUMMARY && entry.getValue() > 0)
            .map(entry -> entry.getValue() + " " + entry.getKey().label(entry.getValue()))
            .collect(Collectors.joining(" + "));
    int summaries = of(RowState.SUMMARY);
    return tubes()
        + (tubes() == 1 ? " tube" : " tubes")
        + (parts.isEmpty() ? "" : " = " + parts)
        + (summaries == 0
            ? ""
            : "; %d %s not imported"
                .formatted(
                    summaries,
                    RowState.SUMMARY.label(summaries) + (summaries == 1 ? " is" : " are")));
  }
}
