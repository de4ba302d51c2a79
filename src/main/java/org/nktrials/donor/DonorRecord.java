package org.nktrials.donor;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Sex;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "donor")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class DonorRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private int number;
  private String code;

  @Enumerated(EnumType.STRING)
  private Relation relation;

  private int birthYear;

  @Enumerated(EnumType.STRING)
  private Sex sex;

  @Enumerated(EnumType.STRING)
  private @Nullable CmvStatus cmv;

  @Enumerated(EnumType.STRING)
  private @Nullable BloodGroup bloodGroup;

  @Enumerated(EnumType.STRING)
  private @Nullable AntibodyFinding antibodies;

  private @Nullable Integer antibodiesMfi;
  private @Nullable LocalDate antibodiesOn;
  private @Nullable String veins;
  private @Nullable String travel;
  private @Nullable LocalDate apheresisOffered;
  private @Nullable Instant declinedAt;
  private Instant registeredAt;
  private UUID submissionId;

  DonorRecord(PatientSummary recipient, int number, RegisterDonor command, Instant now) {
    this.trialId = recipient.trialId();
    this.patientId = recipient.id();
    this.number = number;
    this.code = recipient.code() + "-D" + number;
    this.relation = command.relation();
    this.birthYear = command.birthYear();
    this.sex = command.sex();
    this.registeredAt = now;
    this.submissionId = command.submissionId();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected DonorRecord() {}

  void found(DonorFindings findings) {
    this.cmv = findings.cmv();
    this.bloodGroup = findings.bloodGroup();
    this.antibodies = findings.antibodies();
    this.antibodiesMfi = findings.antibodiesMfi();
    this.antibodiesOn = findings.antibodiesOn();
    this.veins = findings.veins();
    this.travel = findings.travel();
    this.apheresisOffered = findings.apheresisOffered();
  }

  void decline(Instant now) {
    this.declinedAt = now;
  }

  boolean isDeclined() {
    return declinedAt != null;
  }

  DonorSummary summary() {
    return new DonorSummary(
        id(),
        trialId,
        patientId,
        number,
        code,
        relation,
        birthYear,
        sex,
        new DonorFindings(
            cmv,
            bloodGroup,
            antibodies,
            antibodiesMfi,
            antibodiesOn,
            veins,
            travel,
            apheresisOffered),
        declinedAt,
        version());
  }
}
