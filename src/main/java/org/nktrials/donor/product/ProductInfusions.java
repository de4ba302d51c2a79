package org.nktrials.donor.product;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nktrials.access.Permission;
import org.nktrials.access.SignatureRequest;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.rules.dosing.DosingDecision.Obstacle;
import org.nktrials.rules.product.CheckedTest;
import org.nktrials.rules.product.ExpiryDecision;
import org.nktrials.rules.product.InfusionRule;
import org.nktrials.rules.product.InfusionSnapshot;
import org.nktrials.rules.product.ProductCodes;
import org.nktrials.rules.product.ProductSpecification;
import org.nktrials.rules.product.ProductTest;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What treatment asks before, and tells after, the infusion of a product. */
@Service
public class ProductInfusions {

  private static final MathContext RECORDED = new MathContext(6);

  private final NkProducts products;
  private final ProductReading reading;
  private final ProductInfusionRepository infusions;
  private final IdentityChecks identity;
  private final TwoSigners signers;
  private final ProtocolService protocols;
  private final ChangeReason reason;

  ProductInfusions(
      NkProducts products,
      ProductReading reading,
      ProductInfusionRepository infusions,
      IdentityChecks identity,
      TwoSigners signers,
      ProtocolService protocols,
      ChangeReason reason) {
    this.products = products;
    this.reading = reading;
    this.infusions = infusions;
    this.identity = identity;
    this.signers = signers;
    this.protocols = protocols;
    this.reason = reason;
  }

  /** Code of the treatment that this recipient gets as a product; empty when there is none. */
  @Transactional(readOnly = true)
  public Optional<String> treatment(PatientSummary recipient) {
    return Optional.ofNullable(
            protocols.version(recipient.protocolVersionId()).definition().productSpecification())
        .map(specification -> specification.value())
        .map(ProductSpecification::treatment);
  }

  /** The product to give next: a released one before one in process; empty when there is none. */
  @Transactional(readOnly = true)
  public Optional<NkProduct> next(PatientSummary recipient) {
    List<NkProduct> made = products.of(recipient);
    return made.stream()
        .filter(one -> one.state().isReleased())
        .findFirst()
        .or(() -> made.stream().filter(one -> one.state() == ProductState.IN_PROCESS).findFirst())
        .or(() -> made.isEmpty() ? Optional.empty() : Optional.of(made.getLast()));
  }

  /** What stands in the way of giving it at a moment; every obstacle. */
  @Transactional(readOnly = true)
  public List<Obstacle> obstacles(Optional<NkProduct> product, Instant at) {
    return InfusionRule.obstacles(
        product
            .map(one -> snapshot(reading.file(one, at), at))
            .orElseGet(
                () ->
                    new InfusionSnapshot(
                        null,
                        false,
                        null,
                        false,
                        new ExpiryDecision.Unknown(),
                        List.of(),
                        Set.of(),
                        List.of(),
                        null)));
  }

  /**
   * What the recipient gets with it at a moment.
   *
   * @return empty while counts or a weight are missing
   */
  @Transactional(readOnly = true)
  public Optional<InfusionDose> dose(NkProduct product, Instant at) {
    ProductFile file = reading.file(product, at);
    ProductFile.DatedWeight weight = file.weight();
    Optional<BigDecimal> nk = perKilogram(file, ProductTest.NK_CELL_DOSE);
    Optional<BigDecimal> t = perKilogram(file, ProductTest.T_CELL_DOSE);
    return weight == null || nk.isEmpty() || t.isEmpty()
        ? Optional.empty()
        : Optional.of(new InfusionDose(at, weight.kilograms(), weight.on(), nk.get(), t.get()));
  }

  /**
   * Checks the codes read at the bedside against the product of this recipient.
   *
   * @throws Refused on the codes, with an identity alarm
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void requireIdentity(NkProduct product, ProductCodes read) {
    identity.require(product, read, "Infusion");
  }

  /**
   * Keeps the infusion, signed by two people at the bedside. The caller has asked for authority,
   * for obstacles and for the identity, and has recorded the dose.
   *
   * @throws Refused on the names and passwords
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void infused(
      NkProduct product,
      UUID doseId,
      InfusionDose dose,
      ProductCodes read,
      BigDecimal volume,
      TwoPeople people) {
    NkProductRecord record = products.inTurn(product);
    SignedByTwo two =
        signers.sign(
            people,
            Permission.RECORD_DOSE,
            product.recipient(),
            new SignatureRequest(
                "product_infusion",
                doseId,
                product.recipient().signingPlace(),
                "Infusion of " + product.code(),
                "product: %s%ndonor: %s%nrecipient: %s%nat: %s%nvolume mL: %s%nweight kg: %s%nNK 10^6/kg: %s%n"
                    .formatted(
                        product.code(),
                        product.donorCode(),
                        product.recipient().code(),
                        dose.at(),
                        volume.toPlainString(),
                        dose.weight().toPlainString(),
                        dose.nkPerKg().toPlainString()),
                null));
    infusions.saveAndFlush(new ProductInfusionRecord(product, doseId, dose, read, volume, two));
    reason.because("Infused");
    record.become(ProductState.INFUSED);
  }

  private InfusionSnapshot snapshot(ProductFile file, Instant at) {
    int days = file.specification().weightValidDays();
    return new InfusionSnapshot(
        file.product().code(),
        file.release().isPresent(),
        file.rejectedBecause(),
        file.infusion() != null,
        ExpiryDecision.at(file.product().expiresAt(), at),
        file.tests(),
        file.excepted(),
        file.openIdentityAlarms(),
        file.weight() == null
            ? "No weight of the recipient of the last %d days is recorded.".formatted(days)
            : null);
  }

  private static Optional<BigDecimal> perKilogram(ProductFile file, ProductTest test) {
    return file.checked(test).map(CheckedTest::compared).map(dose -> dose.round(RECORDED));
  }
}
