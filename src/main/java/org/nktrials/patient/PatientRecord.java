package org.nktrials.patient;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.nktrials.access.SiteSummary;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "patient")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class PatientRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID siteId;
  private UUID protocolVersionId;
  private String code;
  private int birthYear;

  @Enumerated(EnumType.STRING)
  private Sex sex;

  @Enumerated(EnumType.STRING)
  private PatientStatus status = PatientStatus.SCREENING;

  private Instant registeredAt;
  private UUID submissionId;

  PatientRecord(RegisterPatient command, UUID protocolVersionId, String code, Instant now) {
    this.trialId = command.trialId();
    this.siteId = command.siteId();
    this.protocolVersionId = protocolVersionId;
    this.code = code;
    this.birthYear = command.birthYear();
    this.sex = command.sex();
    this.registeredAt = now;
    this.submissionId = command.submissionId();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected PatientRecord() {}

  void become(PatientStatus next) {
    this.status = next;
  }

  UUID trialId() {
    return trialId;
  }

  void correct(int correctBirthYear, Sex correctSex) {
    this.birthYear = correctBirthYear;
    this.sex = correctSex;
  }

  void goOnUnder(UUID protocolVersion) {
    this.protocolVersionId = protocolVersion;
  }

  String code() {
    return code;
  }

  UUID siteId() {
    return siteId;
  }

  PatientSummary summary(SiteSummary site) {
    return new PatientSummary(
        id(),
        trialId,
        protocolVersionId,
        site,
        code,
        birthYear,
        sex,
        status,
        registeredAt,
        version());
  }
}
