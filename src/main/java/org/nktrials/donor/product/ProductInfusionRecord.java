package org.nktrials.donor.product;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.nktrials.rules.product.InfusionRule;
import org.nktrials.rules.product.ProductCodes;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "product_infusion")
@SuppressWarnings("UnusedVariable") // read in SQL only
class ProductInfusionRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private UUID productId;
  private UUID doseId;
  private Instant startedAt;
  private BigDecimal volume;
  private BigDecimal weight;
  private LocalDate weightOn;
  private BigDecimal nkPerKg;
  private BigDecimal tPerKg;
  private String readProduct;
  private String readDonor;
  private String readRecipient;
  private UUID firstSignatureId;
  private UUID secondSignatureId;
  private String ruleVersion = InfusionRule.VERSION;
  private Instant enteredAt;

  ProductInfusionRecord(
      NkProduct product,
      UUID doseId,
      InfusionDose dose,
      ProductCodes read,
      BigDecimal volume,
      SignedByTwo two) {
    this.trialId = product.recipient().trialId();
    this.patientId = product.recipient().id();
    this.productId = product.id();
    this.doseId = doseId;
    this.startedAt = dose.at();
    this.volume = volume;
    this.weight = dose.weight();
    this.weightOn = dose.weightOn();
    this.nkPerKg = dose.nkPerKg();
    this.tPerKg = dose.tPerKg();
    this.readProduct = read.product().strip();
    this.readDonor = read.donor().strip();
    this.readRecipient = read.recipient().strip();
    this.firstSignatureId = two.first().id();
    this.secondSignatureId = two.second().id();
    this.enteredAt = two.second().signedAt();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected ProductInfusionRecord() {}
}
