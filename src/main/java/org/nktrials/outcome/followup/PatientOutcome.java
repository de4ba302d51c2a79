package org.nktrials.outcome.followup;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nktrials.outcome.response.ResponseFile;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.response.Endpoint;
import org.nktrials.rules.response.EndpointKind;
import org.nktrials.rules.response.FollowUp;

/**
 * How a patient fared, derived now from what counts now.
 *
 * @param best best overall response in words, not confirmed; null while none was assessed
 * @param bestChange smallest change of the target sum from baseline in percent; null while unknown
 * @param notes what a reader of the endpoints should know besides
 */
public record PatientOutcome(
    PatientSummary patient,
    FollowUp course,
    ResponseFile responses,
    List<FollowUpEvent> events,
    Endpoint progressionFree,
    Endpoint overall,
    @Nullable String best,
    @Nullable BigDecimal bestChange,
    List<String> notes) {

  public PatientOutcome {
    events = List.copyOf(events);
    notes = List.copyOf(notes);
  }

  /** The endpoint of this kind. */
  public Endpoint endpoint(EndpointKind kind) {
    return kind == EndpointKind.PFS ? progressionFree : overall;
  }

  /** "112 days, event" or "84 days, censored" or "not known". */
  public static String words(Endpoint endpoint) {
    return switch (endpoint) {
      case Endpoint.Known known ->
          "%d days, %s".formatted(known.days(), known.event() ? "event" : "censored");
      case Endpoint.Unknown _ -> "not known";
    };
  }

  /** Why, as one text. */
  public static String why(Endpoint endpoint) {
    return endpoint.reasons().stream().map(Reason::sentence).collect(Collectors.joining(" "));
  }
}
