package org.nktrials.outcome.response;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.response.TumourAssessment.NonTarget;
import org.nktrials.rules.response.TumourResponse.Category;

/**
 * An assessment after baseline, as entered.
 *
 * @param readings one a target lesion; a lesion left out was not evaluated
 * @param newLesion null when nobody said
 * @param investigator the investigator's own response; null when it is the computed one
 * @param reason why it differs; needed when it does
 */
public record AssessTumour(
    String patientCode,
    LocalDate on,
    List<LesionReading> readings,
    NonTarget nonTarget,
    @Nullable Boolean newLesion,
    @Nullable String newLesionWhere,
    @Nullable Category investigator,
    @Nullable String reason,
    UUID submissionId) {

  public AssessTumour {
    readings = List.copyOf(readings);
  }
}
