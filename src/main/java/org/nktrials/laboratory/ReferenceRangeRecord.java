package org.nktrials.laboratory;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.Sex;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "reference_range")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class ReferenceRangeRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID laboratoryId;

  @Enumerated(EnumType.STRING)
  private Analyte analyte;

  @Enumerated(EnumType.STRING)
  private @Nullable Sex sex;

  private @Nullable Integer ageFrom;
  private @Nullable Integer ageTo;
  private LocalDate validFrom;
  private @Nullable BigDecimal lowerLimit;
  private @Nullable BigDecimal upperLimit;
  private String typedLower;
  private String typedUpper;
  private String typedUnit;
  private Instant enteredAt;
  private UUID submissionId;

  ReferenceRangeRecord(Laboratory laboratory, NewRange typed, Limits limits, Instant now) {
    this.trialId = laboratory.trialId();
    this.laboratoryId = laboratory.id();
    this.analyte = typed.analyte();
    this.sex = typed.sex();
    this.ageFrom = typed.ageFrom();
    this.ageTo = typed.ageTo();
    this.validFrom = typed.validFrom();
    this.lowerLimit = limits.lower();
    this.upperLimit = limits.upper();
    this.typedLower = typed.lower();
    this.typedUpper = typed.upper();
    this.typedUnit = typed.unit();
    this.enteredAt = now;
    this.submissionId = typed.submissionId();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected ReferenceRangeRecord() {}

  UUID laboratoryId() {
    return laboratoryId;
  }

  ReferenceRange range() {
    return new ReferenceRange(
        id(),
        laboratoryId,
        analyte,
        sex,
        ageFrom,
        ageTo,
        validFrom,
        new Limits(lowerLimit, upperLimit),
        typedLower,
        typedUpper,
        typedUnit,
        enteredAt);
  }
}
