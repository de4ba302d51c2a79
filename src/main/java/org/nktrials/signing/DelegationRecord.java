package org.nktrials.signing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.DelegatedTask;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "delegation")
@DynamicUpdate // the rest is never rewritten, not even with a reason
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class DelegationRecord extends ClinicalRecord {

  private UUID personId;
  private String personName;
  private @Nullable UUID trialId;
  private @Nullable UUID siteId;

  @Enumerated(EnumType.STRING)
  private DelegatedTask task;

  private LocalDate fromOn;
  private @Nullable LocalDate untilOn;

  @Enumerated(EnumType.STRING)
  private DelegationOrigin origin;

  private @Nullable UUID givenBy;
  private String givenByName;
  private Instant givenAt;
  private @Nullable UUID signatureId;
  private @Nullable Instant acknowledgedAt;
  private @Nullable LocalDate withdrawnOn;
  private @Nullable Instant withdrawnAt;
  private @Nullable String withdrawnBy;
  private @Nullable String withdrawnWhy;
  private @Nullable UUID submissionId;

  @SuppressWarnings("NullAway.Init") // who signed is filled by signedBy before it is stored
  DelegationRecord(DelegateTask command, String personName, UUID trialId) {
    this.personId = command.personId();
    this.personName = personName;
    this.trialId = trialId;
    this.siteId = command.siteId();
    this.task = command.task();
    this.fromOn = command.fromOn();
    this.untilOn = command.untilOn();
    this.origin = DelegationOrigin.SIGNED;
    this.submissionId = command.submissionId();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected DelegationRecord() {}

  DelegationRecord signedBy(SignatureReceipt signature) {
    this.signatureId = signature.id();
    this.givenBy = signature.personId();
    this.givenByName = signature.printedName();
    this.givenAt = signature.signedAt();
    return this;
  }

  void acknowledge(Instant now) {
    this.acknowledgedAt = now;
  }

  void withdraw(LocalDate on, Instant now, String by, String why) {
    this.withdrawnOn = on;
    this.withdrawnAt = now;
    this.withdrawnBy = by;
    this.withdrawnWhy = why;
  }

  Delegation delegation() {
    return new Delegation(
        id(),
        personId,
        personName,
        trialId,
        siteId,
        null,
        task,
        fromOn,
        untilOn,
        origin,
        givenByName,
        givenAt,
        acknowledgedAt,
        withdrawnOn,
        withdrawnBy,
        withdrawnWhy,
        version());
  }
}
