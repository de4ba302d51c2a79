package org.nktrials.outcome.marker;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run of an analysis with its data.
 *
 * @param number within the analysis, from 1
 * @param warnings what a reader should know of the values
 * @param sha256 of the question and the data, 64 lower-case hexadecimal digits
 * @param ruleVersions by which the endpoints and the selection were made
 * @param pValue of the main test; null where there is none
 * @param runBy name of the person, as it was
 */
public record MarkerRun(
    UUID id,
    int number,
    MarkerTable table,
    List<String> warnings,
    String sha256,
    String ruleVersions,
    @Nullable Double pValue,
    Instant runAt,
    String runBy) {

  public MarkerRun {
    warnings = List.copyOf(warnings);
  }
}
