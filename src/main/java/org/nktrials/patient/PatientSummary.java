package org.nktrials.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.nktrials.access.SigningPlace;
import org.nktrials.access.SiteSummary;

/** A patient as other rooms know one: pseudonymous, no name, birth year only. */
public record PatientSummary(
    UUID id,
    UUID trialId,
    UUID protocolVersionId,
    SiteSummary site,
    String code,
    int birthYear,
    Sex sex,
    PatientStatus status,
    Instant registeredAt,
    long version) {

  /** Where tasks for the patient are done. */
  public SigningPlace signingPlace() {
    return new SigningPlace(trialId, site.id());
  }

  /** The patient's local date at an instant. */
  public LocalDate dateAt(Instant instant) {
    return site.dateAt(instant);
  }
}
