package org.nktrials.toxicity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.PersonSummary;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.ClinicalRecord;
import org.nktrials.shared.NotFound;

@Entity
@DynamicUpdate // the account may update only what changes
@Table(name = "verdict_late_finding")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class LateFindingRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private UUID verdictId;

  @Enumerated(EnumType.STRING)
  private ProposedVerdict proposed;

  private String because;
  private LocalDate sampledOn;
  private Instant enteredAt;
  private @Nullable Instant settledAt;
  private @Nullable UUID settledBy;
  private @Nullable String settlement;
  private @Nullable Instant consideredAt;
  private @Nullable UUID consideredBy;
  private @Nullable String consideration;

  LateFindingRecord(
      PatientSummary patient,
      UUID verdictId,
      ProposedVerdict proposed,
      String because,
      LocalDate sampledOn,
      Instant now) {
    this.trialId = patient.trialId();
    this.patientId = patient.id();
    this.verdictId = verdictId;
    this.proposed = proposed;
    this.because = because;
    this.sampledOn = sampledOn;
    this.enteredAt = now;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected LateFindingRecord() {}

  /**
   * One that was found, if it is this patient's.
   *
   * @throws NotFound when it is not, or none was found
   */
  static LateFindingRecord of(PatientSummary patient, Optional<LateFindingRecord> found) {
    return found
        .filter(one -> one.patientId.equals(patient.id()))
        .orElseThrow(() -> new NotFound("finding"));
  }

  void settle(Instant now, @Nullable UUID person, String how) {
    this.settledAt = now;
    this.settledBy = person;
    this.settlement = how;
  }

  void consider(Instant now, UUID chair, String said) {
    this.consideredAt = now;
    this.consideredBy = chair;
    this.consideration = said;
  }

  boolean isOpen() {
    return settledAt == null;
  }

  @Nullable UUID settledBy() {
    return settledBy;
  }

  boolean isConsidered() {
    return consideration != null;
  }

  UUID patientId() {
    return patientId;
  }

  UUID trialId() {
    return trialId;
  }

  ProposedVerdict proposed() {
    return proposed;
  }

  LateFinding finding(Map<UUID, PersonSummary> people) {
    PersonSummary person = settledBy == null ? null : people.get(settledBy);
    return new LateFinding(
        id(),
        patientId,
        verdictId,
        proposed,
        because,
        sampledOn,
        enteredAt,
        settledAt,
        person == null ? null : person.displayName(),
        settlement,
        consideration,
        version());
  }
}
