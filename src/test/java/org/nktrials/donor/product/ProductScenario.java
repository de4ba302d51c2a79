package org.nktrials.donor.product;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Grant;
import org.nktrials.access.Permission;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.donor.DonorScenario;
import org.nktrials.donor.DonorSummary;
import org.nktrials.enrolment.Enrolment;
import org.nktrials.examination.Examinations;
import org.nktrials.examination.Item;
import org.nktrials.examination.Reading;
import org.nktrials.examination.RecordMeasurements;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.product.ProductCodes;
import org.nktrials.rules.product.ProductStep;
import org.nktrials.rules.product.ProductTest;
import org.nktrials.rules.product.TestFinding;
import org.nktrials.rules.product.TestResult;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TrialScenario;
import org.springframework.stereotype.Component;

/** Products for tests on every step of their way: 80 kg, 900 × 10⁶ cells, 95 % NK, 0.1 % T. */
@Component
public class ProductScenario {

  /** Zone of site 01. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private final TestPeople people;
  private final TrialScenario trials;
  private final DonorScenario donors;
  private final Enrolment enrolment;
  private final Examinations examinations;
  private final NkProducts products;
  private final ProductSteps steps;
  private final ProductResults results;
  private final ProductReleases releases;
  private final Clock clock;

  ProductScenario(
      TestPeople people,
      TrialScenario trials,
      DonorScenario donors,
      Enrolment enrolment,
      Examinations examinations,
      NkProducts products,
      ProductSteps steps,
      ProductResults results,
      ProductReleases releases,
      Clock clock) {
    this.people = people;
    this.trials = trials;
    this.donors = donors;
    this.enrolment = enrolment;
    this.examinations = examinations;
    this.products = products;
    this.steps = steps;
    this.results = results;
    this.releases = releases;
    this.clock = clock;
  }

  /** A started trial with products; to be called once a code. */
  public TrialSummary startedTrial(String code) {
    return donors.startedTrial(code);
  }

  /** The second person of the cell-therapy laboratory. */
  public SignedInPerson second() {
    return people.person(
        "cell-therapy-second", new Grant(Role.CELL_THERAPY_LABORATORY, null, null, null));
  }

  /** A recipient who is enrolled and weighs 80 kg, with a selected donor and an open product. */
  public NkProduct opened(TrialSummary trial) {
    PatientSummary recipient = donors.recipient(trial);
    List<DonorSummary> family = donors.family(recipient);
    donors.select(recipient, family.getLast());
    trials.meetCriteria(recipient);
    trials.reserve(recipient, 1);
    people.doing(
        Role.INVESTIGATOR,
        () -> {
          enrolment.confirm(recipient.code(), TestPeople.PASSWORD);
          return recipient;
        });
    weigh(recipient, "80");
    return make(recipient, family.getLast().code());
  }

  /** Opens a product. */
  public NkProduct make(PatientSummary recipient, String donor) {
    return people.doing(
        Role.CELL_THERAPY_LABORATORY,
        () -> products.make(recipient.trialId(), recipient.code(), donor, UUID.randomUUID()));
  }

  /** A weight of today. */
  public void weigh(PatientSummary recipient, String kilograms) {
    people.doing(
        Role.COORDINATOR,
        () ->
            examinations.record(
                new RecordMeasurements(
                    recipient.code(),
                    List.of(
                        new RecordMeasurements.Moment(
                            now().minusMinutes(1),
                            "at",
                            List.of(
                                new Reading(
                                    Item.WEIGHT,
                                    "weight",
                                    new BigDecimal(kilograms),
                                    null,
                                    false,
                                    null)))),
                    UUID.randomUUID())));
  }

  /** All four steps, the last one hour ago; expires in 20 hours. */
  public NkProduct processed(NkProduct product) {
    step(product, ProductStep.APHERESIS, 30, "9000", "10", "60");
    step(product, ProductStep.CD3_DEPLETION, 26, "4000", "20", "0.5");
    step(product, ProductStep.CD56_SELECTION, 22, "800", "94", "0.2");
    return step(product, ProductStep.IL2_ACTIVATION, 1, "900", "95", "0.1");
  }

  /** One step with right codes and two people. */
  public NkProduct step(
      NkProduct product, ProductStep step, int hoursAgo, String cells, String nk, String t) {
    return people.doing(
        Role.CELL_THERAPY_LABORATORY,
        () -> steps.record(command(product, step, hoursAgo, cells, nk, t, product.codes(), two())));
  }

  /** The command of a step. */
  public RecordStep command(
      NkProduct product,
      ProductStep step,
      int hoursAgo,
      String cells,
      String nk,
      String t,
      ProductCodes read,
      TwoPeople two) {
    return new RecordStep(
        product.code(),
        step,
        now().minusHours(hoursAgo),
        read,
        new RecordStep.Counts(
            new BigDecimal(cells),
            new BigDecimal(nk),
            new BigDecimal(t),
            null,
            new BigDecimal("95"),
            new BigDecimal("100")),
        step.isLast() ? now().plusHours(20) : null,
        null,
        null,
        two,
        UUID.randomUUID());
  }

  /** Names and passwords of two people of the laboratory. */
  public TwoPeople two() {
    return new TwoPeople(
        people.person(Role.CELL_THERAPY_LABORATORY).username(),
        TestPeople.PASSWORD,
        second().username(),
        TestPeople.PASSWORD);
  }

  /** Every result but sterility, all within the specification. */
  public void goodResults(NkProduct product) {
    result(product, TestResult.of(ProductTest.NK_CELL_DOSE, "10.69"));
    result(product, TestResult.of(ProductTest.T_CELL_DOSE, "0.01125"));
    result(product, TestResult.of(ProductTest.PURITY, "95"));
    result(product, TestResult.of(ProductTest.VIABILITY, "91"));
    result(product, TestResult.of(ProductTest.ENDOTOXIN, "0.05"));
    result(product, TestResult.of(ProductTest.GRAM_STAIN, TestFinding.NEGATIVE));
    result(product, TestResult.of(ProductTest.MYCOPLASMA, TestFinding.NEGATIVE));
    result(product, TestResult.of(ProductTest.HLA_IDENTITY, TestFinding.MATCH));
  }

  /** A first result, read today. */
  public void result(NkProduct product, TestResult result) {
    result(product, result, null, null);
  }

  /** A result, or the correction of one. */
  public void result(
      NkProduct product, TestResult result, @Nullable UUID replaces, @Nullable String why) {
    people.doing(
        Role.CELL_THERAPY_LABORATORY,
        () ->
            results.record(
                new RecordProductResult(
                    product.code(),
                    result,
                    LocalDate.ofInstant(clock.instant(), ZONE),
                    replaces,
                    why,
                    UUID.randomUUID())));
  }

  /** Signs the release of what the file says now. */
  public NkProduct release(NkProduct product) {
    return people.doing(
        Role.CELL_THERAPY_LABORATORY,
        () -> releases.release(product.code(), file(product).state(), TestPeople.PASSWORD));
  }

  /** A product that was released before its sterility result. */
  public NkProduct released(TrialSummary trial) {
    NkProduct product = processed(opened(trial));
    goodResults(product);
    return release(product);
  }

  /** The file as it is stored. */
  public ProductFile file(NkProduct product) {
    return people.doing(
        Role.CELL_THERAPY_LABORATORY,
        () -> products.file(products.product(product.code(), Permission.VIEW_PATIENT)));
  }

  /** Local time of site 01, whole minutes. */
  public LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZONE).truncatedTo(ChronoUnit.MINUTES);
  }

  /** Now. */
  public Instant instant() {
    return clock.instant();
  }
}
