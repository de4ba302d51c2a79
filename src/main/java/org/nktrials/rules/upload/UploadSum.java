package org.nktrials.rules.upload;

import java.util.Arrays;
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

  /** The same by the name of the state, for pages. */
  public int count(String state) {
    return of(RowState.valueOf(state));
  }

  /** Tubes: all rows but those that sum others up. */
  public int tubes() {
    return counts.values().stream().mapToInt(Integer::intValue).sum() - of(RowState.SUMMARY);
  }

  /** {@code 60 tubes: 56 ready · 2 to resolve · 0 already imported · 2 controls}. */
  public String sentence() {
    String parts =
        Arrays.stream(RowState.values())
            .filter(state -> state != RowState.SUMMARY && (state.always() || of(state) > 0))
            .map(state -> of(state) + " " + state.label(of(state)))
            .collect(Collectors.joining(" · "));
    return tubes() + (tubes() == 1 ? " tube: " : " tubes: ") + parts;
  }
}
