package org.nktrials.outcome.marker;

import org.jspecify.annotations.Nullable;
import org.nktrials.protocol.PlannedAnalysis;
import org.nktrials.rules.response.EndpointKind;
import org.nktrials.rules.response.MarkerCut;

/**
 * What is asked of a marker.
 *
 * @param marker parameter of the immune panel
 * @param visit of the sample
 * @param comparedWith earlier visit by whose value it is divided; null for the value itself
 * @param landmarkDay days after the first study drug on which each clock starts; null for another
 *     clock
 * @param landmarkVisit visit on whose day each clock starts; null for another clock. Without either
 *     it starts on the day of sampling
 */
public record MarkerQuestion(
    String marker,
    String visit,
    @Nullable String comparedWith,
    MarkerCut cut,
    EndpointKind endpoint,
    @Nullable Integer landmarkDay,
    @Nullable String landmarkVisit) {

  /** What the protocol plans; its clock starts on the day of sampling. */
  public static MarkerQuestion of(PlannedAnalysis planned) {
    return new MarkerQuestion(
        planned.marker(),
        planned.at(),
        planned.comparedWith(),
        planned.cut(),
        planned.endpoint(),
        null,
        null);
  }

  /** "NK_HLADR_ABS at C1D15" or "CD4_CD8_RATIO, C1D15/C1D1". */
  public String subject() {
    return comparedWith == null
        ? marker + " at " + visit
        : marker + ", " + visit + "/" + comparedWith;
  }

  /** When the clock of each patient starts. */
  public String clock() {
    if (landmarkVisit != null) {
      return "the day of visit " + landmarkVisit;
    }
    return landmarkDay == null
        ? "the day of sampling"
        : "day " + landmarkDay + " after the first study drug";
  }

  /** In one line, as it enters the checksum. */
  String line() {
    return String.join(
        "|",
        marker,
        visit,
        comparedWith == null ? "" : comparedWith,
        cut.name(),
        endpoint.name(),
        landmarkVisit != null
            ? "visit " + landmarkVisit
            : landmarkDay == null ? "sampling" : landmarkDay.toString());
  }
}
