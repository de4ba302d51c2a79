package org.nktrials.treatment;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.PersonSummary;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.ClinicalRecord;
import org.nktrials.shared.NotFound;

@Entity
@DynamicUpdate // the account may update only what changes
@Table(name = "dose_withholding")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class WithholdingRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private @Nullable String drug;
  private String reason;
  private Instant withheldAt;
  private UUID withheldBy;
  private @Nullable Instant liftedAt;
  private @Nullable UUID liftedBy;
  private @Nullable String liftReason;
  private UUID submissionId;

  WithholdingRecord(PatientSummary patient, WithholdDose command, Instant now, UUID person) {
    this.trialId = patient.trialId();
    this.patientId = patient.id();
    this.drug = command.drug();
    this.reason = command.reason();
    this.withheldAt = now;
    this.withheldBy = person;
    this.submissionId = command.submissionId();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected WithholdingRecord() {}

  /**
   * One that was found, if it is this patient's.
   *
   * @throws NotFound when it is not, or none was found
   */
  static WithholdingRecord of(PatientSummary patient, Optional<WithholdingRecord> found) {
    return found
        .filter(one -> one.patientId.equals(patient.id()))
        .orElseThrow(() -> new NotFound("withholding"));
  }

  boolean stands() {
    return liftedAt == null;
  }

  @Nullable String drug() {
    return drug;
  }

  void lift(Instant now, UUID person, String why) {
    this.liftedAt = now;
    this.liftedBy = person;
    this.liftReason = why;
  }

  /** Who withheld it and, if so, who lifted it. */
  Stream<UUID> people() {
    return Stream.concat(Stream.of(withheldBy), Stream.ofNullable(liftedBy));
  }

  Withholding withholding(Map<UUID, PersonSummary> people) {
    UUID lifter = liftedBy;
    return new Withholding(
        id(),
        patientId,
        drug,
        reason,
        withheldAt,
        name(people, withheldBy),
        liftedAt,
        lifter == null ? null : name(people, lifter),
        liftReason,
        version());
  }

  private static String name(Map<UUID, PersonSummary> people, UUID id) {
    PersonSummary person = people.get(id);
    return person == null ? "unknown person" : person.displayName();
  }
}
