package org.nktrials.donor.product;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.ClinicalRecord;

@Entity
@DynamicUpdate // the account may update only how it was closed
@Table(name = "product_alarm")
@SuppressWarnings("UnusedVariable") // most columns are read in SQL only
class ProductAlarmRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private UUID productId;

  @Enumerated(EnumType.STRING)
  private AlarmKind kind;

  private String atStep;
  private String sentence;
  private Instant raisedAt;
  private UUID raisedBy;
  private @Nullable Instant closedAt;
  private @Nullable UUID closedBy;
  private @Nullable String explanation;

  ProductAlarmRecord(
      NkProduct product, AlarmKind kind, String atStep, String sentence, Instant now, UUID person) {
    this.trialId = product.recipient().trialId();
    this.patientId = product.recipient().id();
    this.productId = product.id();
    this.kind = kind;
    this.atStep = atStep;
    this.sentence = sentence;
    this.raisedAt = now;
    this.raisedBy = person;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected ProductAlarmRecord() {}

  void close(Instant now, UUID person, String said) {
    this.closedAt = now;
    this.closedBy = person;
    this.explanation = said;
  }

  boolean isClosed() {
    return closedAt != null;
  }

  AlarmKind kind() {
    return kind;
  }

  UUID productId() {
    return productId;
  }
}
