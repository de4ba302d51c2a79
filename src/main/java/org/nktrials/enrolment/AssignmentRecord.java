package org.nktrials.enrolment;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "level_assignment")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class AssignmentRecord extends ClinicalRecord {

  private UUID patientId;
  private @Nullable Integer levelNumber;
  private String kind;
  private String reason;
  private UUID signatureId;
  private Instant assignedAt;

  @SuppressWarnings("NullAway.Init") // signed before it is saved
  AssignmentRecord(UUID patientId, @Nullable Integer levelNumber, String reason, Instant now) {
    this.patientId = patientId;
    this.levelNumber = levelNumber;
    this.kind = levelNumber == null ? "STOPPED" : "ASSIGNED";
    this.reason = reason;
    this.assignedAt = now;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected AssignmentRecord() {}

  AssignmentRecord signedBy(UUID signature) {
    this.signatureId = signature;
    return this;
  }

  UUID patientId() {
    return patientId;
  }

  LevelAssignment assignment() {
    return new LevelAssignment(id(), levelNumber, reason, assignedAt);
  }
}
