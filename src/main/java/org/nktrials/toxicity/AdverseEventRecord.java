package org.nktrials.toxicity;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.toxicity.Relatedness;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "adverse_event")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class AdverseEventRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private String term;
  private @Nullable String verbatim;
  private Instant onsetAt;
  private boolean onsetTimeKnown;
  private @Nullable LocalDate endedOn;
  private @Nullable Integer grade;
  private @Nullable Boolean serious;
  private @Nullable Boolean dltProposed;
  private Instant enteredAt;
  private @Nullable Instant cancelledAt;
  private UUID submissionId;

  AdverseEventRecord(
      PatientSummary patient, AdverseEventEntry entry, UUID submissionId, Instant now) {
    this.trialId = patient.trialId();
    this.patientId = patient.id();
    this.submissionId = submissionId;
    this.enteredAt = now;
    take(patient, entry);
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected AdverseEventRecord() {}

  final void take(PatientSummary patient, AdverseEventEntry entry) {
    this.term = entry.term();
    this.verbatim = entry.verbatim();
    this.onsetAt = entry.onsetInstant(patient.site().zone());
    this.onsetTimeKnown = entry.onsetTime() != null;
    this.endedOn = entry.endedOn();
    this.grade = entry.grade();
    this.serious = entry.serious();
    this.dltProposed = entry.possibleDlt();
  }

  void cancel(Instant now) {
    this.cancelledAt = now;
  }

  UUID patientId() {
    return patientId;
  }

  UUID trialId() {
    return trialId;
  }

  AdverseEvent event(Map<String, Relatedness> relatedness) {
    return new AdverseEvent(
        id(),
        patientId,
        term,
        verbatim,
        onsetAt,
        onsetTimeKnown,
        endedOn,
        grade,
        serious,
        dltProposed,
        relatedness,
        enteredAt,
        cancelledAt,
        version());
  }
}
