package org.nktrials.treatment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nktrials.access.Permission;
import org.nktrials.donor.product.InfusionDose;
import org.nktrials.donor.product.NkProduct;
import org.nktrials.donor.product.ProductInfusions;
import org.nktrials.enrolment.TrialLock;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.rules.dosing.DosingDecision;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Infusions of a product: the guard, the codes and two people at the bedside in one step. It is the
 * first dose of its treatment, and so day 0 where the protocol counts from it.
 */
@Service
public class Infusions {

  private static final BigDecimal LARGEST_VOLUME = new BigDecimal("20000");
  private static final int MOST_DECIMALS = 6;

  private final ProductInfusions products;
  private final DoseAuthorisations guard;
  private final Doses doses;
  private final DoseRepository recorded;
  private final Patients patients;
  private final TrialLock lock;
  private final Clock clock;

  Infusions(
      ProductInfusions products,
      DoseAuthorisations guard,
      Doses doses,
      DoseRepository recorded,
      Patients patients,
      TrialLock lock,
      Clock clock) {
    this.products = products;
    this.guard = guard;
    this.doses = doses;
    this.recorded = recorded;
    this.patients = patients;
    this.lock = lock;
    this.clock = clock;
  }

  /** What the guard says of an infusion now; empty when the protocol has no product. */
  @Transactional(readOnly = true)
  public Optional<DosingDecision> ask(PatientSummary patient) {
    return products
        .treatment(patient)
        .map(drug -> guard.ask(patient, drug, patient.dateAt(clock.instant())));
  }

  /**
   * Records an infusion that begins.
   *
   * @throws Refused with every obstacle, or beside the fields; a wrong code raises an alarm
   */
  @Transactional
  public RecordedDose give(GiveInfusion command) {
    PatientSummary patient = patients.patient(command.patientCode(), Permission.RECORD_DOSE);
    String drug =
        products.treatment(patient).orElseThrow(() -> new NotFound("product of this protocol"));
    Optional<DoseRecord> before = recorded.findBySubmissionId(command.submissionId());
    if (before.isPresent()) {
      return new RecordedDose(DoseRecord.of(patient, before).dose(), List.of());
    }
    NkProduct product =
        products
            .next(patient)
            .filter(one -> one.code().equals(command.productCode()))
            .orElseThrow(Infusions::otherProduct);
    products.requireIdentity(product, command.read());
    lock.hold(patient.trialId());
    Instant at = command.startedAt().atZone(patient.site().zone()).toInstant();
    check(command, at);
    letThrough(patient, drug, command, at);
    return record(patient, drug, product, at, command);
  }

  private RecordedDose record(
      PatientSummary patient, String drug, NkProduct product, Instant at, GiveInfusion command) {
    InfusionDose dose =
        products.dose(product, at).orElseThrow(() -> new NotFound("dose per kg of the product"));
    RecordedDose given =
        doses.record(
            new RecordDose(
                patient.code(),
                drug,
                dose.nkPerKg(),
                1,
                command.startedAt(),
                command.note(),
                command.submissionId()),
            true);
    products.infused(
        product, given.dose().id(), dose, command.read(), command.volume(), command.people());
    return given;
  }

  private void check(GiveInfusion command, Instant at) {
    if (at.isAfter(clock.instant())) {
      throw new Refused(
          Problem.of("startedAt", "future", "An infusion that began cannot lie in the future."));
    }
    BigDecimal volume = command.volume();
    if (volume.scale() > MOST_DECIMALS
        || volume.signum() <= 0
        || volume.compareTo(LARGEST_VOLUME) > 0) {
      throw new Refused(
          Problem.of("volume", "volume", "Above 0 and at most 20,000 mL, with 6 decimals."));
    }
  }

  private void letThrough(PatientSummary patient, String drug, GiveInfusion command, Instant at) {
    GivenDose asked = new GivenDose(drug, command.startedAt().toLocalDate(), at, 1);
    if (guard.askGiven(patient, List.of(asked)).getFirst()
        instanceof DosingDecision.Withheld withheld) {
      throw new Refused(
          withheld.obstacles().stream()
              .map(o -> new Problem(o.reason().code(), null, o.reason().sentence(), o.remedy()))
              .toList());
    }
  }

  private static Refused otherProduct() {
    return new Refused(
        new Problem(
            "other-product",
            null,
            "This is not the product to give next.",
            "Open the page again and look at the product."));
  }
}
