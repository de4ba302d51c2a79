package org.nktrials.datareview;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.nktrials.access.SignedInPerson;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.ClinicalRecord;
import org.nktrials.shared.DataPoint;

/** A verified value; the database alone takes it back. */
@Entity
@Table(name = "field_verification")
@SuppressWarnings("UnusedVariable") // read in SQL only
class VerificationRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private String recordType;
  private UUID recordId;
  private String field;
  private Instant verifiedAt;
  private UUID personId;
  private String verifiedBy;

  VerificationRecord(PatientSummary patient, DataPoint at, SignedInPerson by, Instant now) {
    this.trialId = patient.trialId();
    this.patientId = patient.id();
    this.recordType = at.recordType();
    this.recordId = at.recordId();
    this.field = at.field();
    this.verifiedAt = now;
    this.personId = by.id();
    this.verifiedBy = by.displayName();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected VerificationRecord() {}

  DataPoint at() {
    return new DataPoint(recordType, recordId, field);
  }

  Verified verified() {
    return new Verified(verifiedAt, verifiedBy);
  }
}
