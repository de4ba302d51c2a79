package org.nktrials.donor.product;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.donor.DonorChoice;
import org.nktrials.donor.DonorChoices;
import org.nktrials.donor.DonorSummary;
import org.nktrials.donor.Donors;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.rules.product.ExpiryDecision;
import org.nktrials.rules.product.ReleaseDecision;
import org.nktrials.rules.product.ReleaseRule;
import org.nktrials.rules.product.ReleaseSnapshot;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** NK products: made for a recipient from a donor, found by their code. */
@Service
public class NkProducts {

  private final NkProductRepository products;
  private final ProductReading reading;
  private final Patients patients;
  private final Donors donors;
  private final DonorChoices choices;
  private final ProtocolService protocols;
  private final Authority authority;
  private final Clock clock;

  NkProducts(
      NkProductRepository products,
      ProductReading reading,
      Patients patients,
      Donors donors,
      DonorChoices choices,
      ProtocolService protocols,
      Authority authority,
      Clock clock) {
    this.products = products;
    this.reading = reading;
    this.patients = patients;
    this.donors = donors;
    this.choices = choices;
    this.protocols = protocols;
    this.authority = authority;
    this.clock = clock;
  }

  /**
   * A product by the code on its bag.
   *
   * @throws NotFound when there is none at the person's sites
   */
  @Transactional(readOnly = true)
  public NkProduct product(String code, Permission permission) {
    return authorised(record(code), permission);
  }

  /** A product by its code, for the search; empty when there is none at the person's sites. */
  @Transactional(readOnly = true)
  public Optional<NkProduct> exactly(String code) {
    return products
        .findByCode(code.strip().toUpperCase(Locale.ROOT))
        .flatMap(
            found ->
                patients.byId(List.of(found.patientId())).values().stream()
                    .map(found::product)
                    .findFirst());
  }

  /** Everything recorded of a product that the caller may see, judged as of now. */
  @Transactional(readOnly = true)
  public ProductFile file(NkProduct product) {
    return reading.file(product, clock.instant());
  }

  /** Products of a recipient whom the caller may see, in order of their numbers. */
  @Transactional(readOnly = true)
  public List<NkProduct> of(PatientSummary recipient) {
    return products.findByPatientIdOrderByNumber(recipient.id()).stream()
        .map(one -> one.product(recipient))
        .toList();
  }

  /** What stands for and against the release at this moment. */
  @Transactional(readOnly = true)
  public ReleaseDecision decide(ProductFile file) {
    return ReleaseRule.decide(
        new ReleaseSnapshot(
            file.tests(),
            file.excepted(),
            file.missingSteps(),
            file.openIdentityAlarms(),
            ExpiryDecision.at(file.product().expiresAt(), clock.instant()),
            file.rejectedBecause(),
            file.release().isPresent()));
  }

  /**
   * Opens the file of a product, before the apheresis.
   *
   * @throws Refused on fields "patient" and "donor"
   */
  @Transactional
  public NkProduct make(UUID trialId, String patientCode, String donorCode, UUID submissionId) {
    PatientSummary recipient = recipient(trialId, patientCode);
    Optional<NkProductRecord> before = products.findBySubmissionId(submissionId);
    if (before.isPresent()) {
      return authorised(before.get(), Permission.RECORD_PRODUCT);
    }
    if (protocols
        .version(recipient.protocolVersionId())
        .definition()
        .specificationRule()
        .isEmpty()) {
      throw new Refused(
          Problem.of(
              "patient",
              "no-specification",
              "The protocol version of this recipient has no product specification."));
    }
    PatientSummary inTurn = patients.inTurn(recipient.id());
    DonorSummary donor = donor(inTurn, donorCode);
    int number = products.findByPatientIdOrderByNumber(recipient.id()).size() + 1;
    return products
        .saveAndFlush(new NkProductRecord(inTurn, donor, number, clock.instant(), submissionId))
        .product(inTurn);
  }

  /** The product, which nobody else changes until this transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  NkProductRecord inTurn(NkProduct product) {
    return products.inTurn(product.id()).orElseThrow(() -> new NotFound("product"));
  }

  Instant now() {
    return clock.instant();
  }

  private PatientSummary recipient(UUID trialId, String code) {
    return patients
        .exactly(code)
        .filter(one -> one.trialId().equals(trialId))
        .filter(one -> authority.may(Permission.RECORD_PRODUCT, trialId, one.site().id()))
        .orElseThrow(
            () ->
                new Refused(
                    Problem.of(
                        "patient",
                        "unknown-patient",
                        "There is no patient of this trial with this code at your sites.")));
  }

  private DonorSummary donor(PatientSummary recipient, String code) {
    UUID selected =
        choices.of(recipient.id()).stream().map(DonorChoice::donorId).findFirst().orElse(null);
    return donors.of(recipient.id()).stream()
        .filter(donor -> donor.code().equals(code.strip()) && donor.id().equals(selected))
        .findFirst()
        .orElseThrow(
            () ->
                new Refused(
                    Problem.of(
                        "donor",
                        "unknown-donor",
                        "This is not the donor who is selected for "
                            + recipient.code()
                            + ": an investigator signs the selection first.")));
  }

  private NkProductRecord record(String code) {
    return products
        .findByCode(code.strip().toUpperCase(Locale.ROOT))
        .orElseThrow(() -> new NotFound("product"));
  }

  private NkProduct authorised(NkProductRecord record, Permission permission) {
    PatientSummary recipient = patients.patient(record.patientId(), Permission.VIEW_PATIENT);
    authority.requireOnRecord(permission, recipient.trialId(), recipient.site().id(), "product");
    return record.product(recipient);
  }
}
