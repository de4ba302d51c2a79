package org.nktrials.outcome.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.outcome.followup.PatientOutcome;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.response.Endpoint;

/**
 * How a patient fared, as programs read it.
 *
 * @param start first study drug; null before treatment
 * @param bestChangePercent of the sum of target lesions from baseline; null while unknown
 * @param records what it rests on, cancelled ones included
 */
record OutcomeAnswer(
    String patient,
    String site,
    @Nullable LocalDate start,
    @Nullable String bestResponse,
    @Nullable BigDecimal bestChangePercent,
    EndpointAnswer progressionFreeSurvival,
    EndpointAnswer overallSurvival,
    List<String> notes,
    List<OutcomeRecordAnswer> records) {

  /** A time with its end, or the reasons why it is not known: then the rest is null. */
  record EndpointAnswer(
      @Nullable Long days, @Nullable Boolean event, @Nullable LocalDate end, List<Reason> reasons) {

    static EndpointAnswer of(Endpoint endpoint) {
      return switch (endpoint) {
        case Endpoint.Known known ->
            new EndpointAnswer(known.days(), known.event(), known.end(), known.reasons());
        case Endpoint.Unknown unknown -> new EndpointAnswer(null, null, null, unknown.reasons());
      };
    }
  }

  static OutcomeAnswer of(PatientOutcome one) {
    return new OutcomeAnswer(
        one.patient().code(),
        one.patient().site().code(),
        one.course().start(),
        one.best(),
        one.bestChange(),
        EndpointAnswer.of(one.progressionFree()),
        EndpointAnswer.of(one.overall()),
        one.notes(),
        OutcomeRecordAnswer.of(one));
  }
}
