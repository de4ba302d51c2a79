package org.nktrials.toxicity;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.nktrials.access.PersonSummary;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "verdict_comment")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class SponsorCommentRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private UUID verdictId;
  private String comment;
  private Instant enteredAt;
  private UUID enteredBy;
  private UUID submissionId;

  SponsorCommentRecord(
      PatientSummary patient,
      UUID verdictId,
      String comment,
      Instant now,
      UUID person,
      UUID submissionId) {
    this.trialId = patient.trialId();
    this.patientId = patient.id();
    this.verdictId = verdictId;
    this.comment = comment;
    this.enteredAt = now;
    this.enteredBy = person;
    this.submissionId = submissionId;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected SponsorCommentRecord() {}

  UUID enteredBy() {
    return enteredBy;
  }

  boolean isOn(UUID verdict) {
    return verdictId.equals(verdict);
  }

  SponsorComment comment(Map<UUID, PersonSummary> people) {
    PersonSummary person = people.get(enteredBy);
    return new SponsorComment(
        id(),
        verdictId,
        comment,
        enteredAt,
        person == null ? "unknown person" : person.displayName());
  }
}
