package org.nktrials.config.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.nktrials.access.Permission;
import org.nktrials.config.database.ConditionalOnEmbeddedDatabase;
import org.nktrials.donor.ConditioningGoes;
import org.nktrials.donor.DonorChoices;
import org.nktrials.donor.SelectDonor;
import org.nktrials.donor.product.NkProduct;
import org.nktrials.donor.product.NkProducts;
import org.nktrials.donor.product.ProductReleases;
import org.nktrials.donor.product.ProductResults;
import org.nktrials.donor.product.ProductSteps;
import org.nktrials.donor.product.RecordProductResult;
import org.nktrials.donor.product.RecordStep;
import org.nktrials.donor.product.TwoPeople;
import org.nktrials.examination.Examinations;
import org.nktrials.examination.Item;
import org.nktrials.examination.Reading;
import org.nktrials.examination.RecordMeasurements;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.product.ProductStep;
import org.nktrials.rules.product.ProductTest;
import org.nktrials.rules.product.TestFinding;
import org.nktrials.rules.product.TestResult;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.treatment.GiveInfusion;
import org.nktrials.treatment.Infusions;
import org.springframework.stereotype.Component;

/**
 * The synthetic product, from the selected donor to the bedside: 80 kg, 900 × 10⁶ cells, of these
 * 95 % NK and 0.1 % T cells.
 */
@Component
@ConditionalOnEmbeddedDatabase
class DemoProduct {

  private static final String LABORATORY = "cell-therapy-laboratory";

  private static final List<TestResult> RESULTS =
      List.of(
          TestResult.of(ProductTest.NK_CELL_DOSE, "10.69"),
          TestResult.of(ProductTest.T_CELL_DOSE, "0.01125"),
          TestResult.of(ProductTest.PURITY, "95"),
          TestResult.of(ProductTest.VIABILITY, "91"),
          TestResult.of(ProductTest.ENDOTOXIN, "0.05"),
          TestResult.of(ProductTest.GRAM_STAIN, TestFinding.NEGATIVE),
          TestResult.of(ProductTest.MYCOPLASMA, TestFinding.NEGATIVE),
          TestResult.of(ProductTest.HLA_IDENTITY, TestFinding.MATCH));

  private final DonorChoices choices;
  private final ConditioningGoes goes;
  private final Examinations examinations;
  private final NkProducts products;
  private final ProductSteps steps;
  private final ProductResults results;
  private final ProductReleases releases;
  private final Infusions infusions;

  DemoProduct(
      DonorChoices choices,
      ConditioningGoes goes,
      Examinations examinations,
      NkProducts products,
      ProductSteps steps,
      ProductResults results,
      ProductReleases releases,
      Infusions infusions) {
    this.choices = choices;
    this.goes = goes;
    this.examinations = examinations;
    this.products = products;
    this.steps = steps;
    this.results = results;
    this.releases = releases;
    this.infusions = infusions;
  }

  /** The donor D1 is selected, D2 kept in reserve, and conditioning may start. */
  void choose(DemoTrial trial, AtomicReference<PatientSummary> recipient, int conditioning) {
    trial.at(
        conditioning - 4,
        14,
        DemoAccount.INVESTIGATOR,
        () -> {
          String code = recipient.get().code();
          choices.select(
              new SelectDonor(code, code + "-D1", null, DemoPeople.PASSWORD, TimeOrderedId.next()));
          choices.reserve(code, code + "-D2", DemoPeople.PASSWORD, TimeOrderedId.next());
        });
    trial.at(
        conditioning - 1,
        16,
        DemoAccount.INVESTIGATOR,
        () -> goes.sign(recipient.get().code(), DemoPeople.PASSWORD, TimeOrderedId.next()));
  }

  /** Production from the day before the infusion; sterility is read two weeks later. */
  void addTo(DemoTrial trial, AtomicReference<PatientSummary> recipient, int day) {
    int before = day - 1;
    AtomicReference<NkProduct> product = new AtomicReference<>();
    trial.at(before, 7, DemoHaplo.COORDINATOR, () -> weigh(recipient.get(), trial.date(before)));
    trial.at(before, 8, LABORATORY, () -> product.set(make(recipient.get())));
    step(trial, product, before, 10, ProductStep.APHERESIS, "9000", "12", "60");
    step(trial, product, before, 14, ProductStep.CD3_DEPLETION, "4000", "25", "0.5");
    step(trial, product, before, 18, ProductStep.CD56_SELECTION, "980", "94", "0.2");
    step(trial, product, day, 8, ProductStep.IL2_ACTIVATION, "900", "95", "0.1");
    trial.at(
        day,
        10,
        LABORATORY,
        () -> RESULTS.forEach(result -> result(product.get(), result, trial.date(day))));
    trial.at(day, 11, LABORATORY, () -> release(product.get()));
    trial.at(day, 14, DemoHaplo.COORDINATOR, () -> infuse(product.get(), trial.date(day)));
    TestResult sterile = TestResult.of(ProductTest.STERILITY, TestFinding.NEGATIVE);
    trial.at(day + 14, 15, LABORATORY, () -> result(product.get(), sterile, trial.date(day + 14)));
  }

  private void weigh(PatientSummary recipient, LocalDate on) {
    Reading weight = new Reading(Item.WEIGHT, "weight", new BigDecimal("80"), null, false, null);
    examinations.record(
        new RecordMeasurements(
            recipient.code(),
            List.of(new RecordMeasurements.Moment(on.atTime(6, 45), "at", List.of(weight))),
            TimeOrderedId.next()));
  }

  private NkProduct make(PatientSummary recipient) {
    return products.make(
        recipient.trialId(), recipient.code(), recipient.code() + "-D1", TimeOrderedId.next());
  }

  private void step(
      DemoTrial trial,
      AtomicReference<NkProduct> product,
      int day,
      int hour,
      ProductStep step,
      String cells,
      String nk,
      String t) {
    LocalDateTime at = trial.date(day).atTime(hour, 0);
    RecordStep.Counts counts =
        new RecordStep.Counts(
            new BigDecimal(cells),
            new BigDecimal(nk),
            new BigDecimal(t),
            null,
            new BigDecimal("95"),
            new BigDecimal("100"));
    trial.at(day, hour, LABORATORY, () -> steps.record(command(product.get(), step, at, counts)));
  }

  private static RecordStep command(
      NkProduct product, ProductStep step, LocalDateTime at, RecordStep.Counts counts) {
    return new RecordStep(
        product.code(),
        step,
        at,
        product.codes(),
        counts,
        step.isLast() ? at.plusHours(20) : null,
        null,
        null,
        two(LABORATORY, LABORATORY + "-02"),
        TimeOrderedId.next());
  }

  private void result(NkProduct product, TestResult result, LocalDate on) {
    results.record(
        new RecordProductResult(product.code(), result, on, null, null, TimeOrderedId.next()));
  }

  private void release(NkProduct product) {
    NkProduct stored = products.product(product.code(), Permission.VIEW_PATIENT);
    releases.release(product.code(), products.file(stored).state(), DemoPeople.PASSWORD);
  }

  private void infuse(NkProduct product, LocalDate on) {
    infusions.give(
        new GiveInfusion(
            product.recipient().code(),
            product.code(),
            on.atTime(14, 0),
            new BigDecimal("100"),
            product.codes(),
            null,
            two(DemoHaplo.COORDINATOR, DemoAccount.INVESTIGATOR),
            TimeOrderedId.next()));
  }

  private static TwoPeople two(String first, String second) {
    return new TwoPeople(first, DemoPeople.PASSWORD, second, DemoPeople.PASSWORD);
  }
}
