package org.nktrials.donor.product;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.product.ProductTest;
import org.nktrials.rules.product.ResultBound;
import org.nktrials.rules.product.TestFinding;
import org.nktrials.shared.ClinicalRecord;

@Entity
@DynamicUpdate // the account may update only its standing
@Table(name = "product_result")
@SuppressWarnings("UnusedVariable") // most columns are read in SQL only
class ProductResultRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private UUID productId;

  @Enumerated(EnumType.STRING)
  private ProductTest test;

  private @Nullable BigDecimal value;

  @Enumerated(EnumType.STRING)
  private ResultBound bound;

  @Enumerated(EnumType.STRING)
  private @Nullable TestFinding finding;

  private LocalDate measuredOn;
  private Instant enteredAt;
  private UUID enteredBy;
  private @Nullable String why;
  private @Nullable UUID replaces;
  private @Nullable Instant replacedAt;
  private UUID submissionId;

  ProductResultRecord(NkProduct product, RecordProductResult result, Instant now, UUID person) {
    this.trialId = product.recipient().trialId();
    this.patientId = product.recipient().id();
    this.productId = product.id();
    this.test = result.result().test();
    this.value = result.result().value();
    this.bound = result.result().bound();
    this.finding = result.result().finding();
    this.measuredOn = result.measuredOn();
    this.enteredAt = now;
    this.enteredBy = person;
    this.why = result.why();
    this.replaces = result.replaces();
    this.submissionId = result.submissionId();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected ProductResultRecord() {}

  void replaced(Instant now) {
    this.replacedAt = now;
  }

  UUID productId() {
    return productId;
  }
}
