package org.nktrials.outcome.web;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.outcome.marker.DefineAnalysis;
import org.nktrials.outcome.marker.MarkerQuestion;
import org.nktrials.rules.response.EndpointKind;
import org.nktrials.rules.response.MarkerCut;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.validation.Errors;

/**
 * A marker analysis, as typed.
 *
 * @param landmarkDay empty for another clock
 * @param landmarkVisit empty for another clock; both empty for the day of sampling
 */
record AnalysisForm(
    @Nullable String planned,
    @Nullable String marker,
    @Nullable String visit,
    @Nullable String comparedWith,
    @Nullable String cut,
    @Nullable String endpoint,
    @Nullable String landmarkDay,
    @Nullable String landmarkVisit,
    @Nullable UUID submissionId) {

  private static final String DAY = "[0-9]{1,4}";

  static AnalysisForm empty() {
    return new AnalysisForm(
        null,
        null,
        null,
        null,
        MarkerCut.MEDIAN_GREATER.name(),
        null,
        null,
        null,
        TimeOrderedId.next());
  }

  void check(Errors problems) {
    if (Typed.blank(marker)) {
      problems.rejectValue("marker", "marker", "Choose a marker.");
    }
    if (Typed.blank(visit)) {
      problems.rejectValue("visit", "visit", "Choose a visit.");
    }
    if (Typed.one(MarkerCut.class, cut) == null) {
      problems.rejectValue("cut", "cut", "Choose how patients are told apart.");
    }
    if (Typed.one(EndpointKind.class, endpoint) == null) {
      problems.rejectValue("endpoint", "endpoint", "Choose an endpoint.");
    }
    if (landmarkDay != null && !landmarkDay.isBlank() && !landmarkDay.strip().matches(DAY)) {
      problems.rejectValue("landmarkDay", "day", "Type a whole number of days, or nothing.");
    }
  }

  DefineAnalysis toCommand(UUID trialId) {
    String day = Typed.text(landmarkDay);
    return new DefineAnalysis(
        trialId,
        Typed.text(planned),
        new MarkerQuestion(
            requireNonNull(marker).strip(),
            requireNonNull(visit).strip(),
            Typed.text(comparedWith),
            requireNonNull(Typed.one(MarkerCut.class, cut)),
            requireNonNull(Typed.one(EndpointKind.class, endpoint)),
            day == null ? null : (Integer) Integer.parseInt(day),
            Typed.text(landmarkVisit)),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
