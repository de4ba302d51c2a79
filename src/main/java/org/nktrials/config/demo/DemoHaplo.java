package org.nktrials.config.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.nktrials.config.database.ConditionalOnEmbeddedDatabase;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.Treatment;
import org.springframework.stereotype.Component;

/**
 * The synthetic trial of haploidentical NK cells: a recipient six weeks after infusion with counts
 * that recover, one whose product is being made, and one who waits for a donor. Every person and
 * number is invented.
 */
@Component
@ConditionalOnEmbeddedDatabase
class DemoHaplo {

  static final String CODE = "HAPLO-NK";

  /** Days counted from the start of the demo. */
  private static final int INFUSION = -43;

  /** Today: the product of this recipient is with the laboratory. */
  private static final int NEXT_INFUSION = 0;

  /** First day of conditioning and day of registration, counted from the infusion. */
  static final int CONDITIONING = -7;

  private static final int REGISTERED = -21;

  static final String COORDINATOR = "coordinator";
  static final String SITE = "01";

  private static final int WAITING_SINCE = -12;

  /** First day of the conditioning that is planned for the recipient who waits. */
  private static final int PLANNED = 6;

  /** Days of the visits with blood chemistry, counted from the infusion. */
  static final Map<String, Integer> VISITS =
      Map.ofEntries(
          Map.entry("DM7", -7),
          Map.entry("DM6", -6),
          Map.entry("D0", 0),
          Map.entry("D1", 1),
          Map.entry("D3", 3),
          Map.entry("D7", 7),
          Map.entry("D10", 10),
          Map.entry("D14", 14),
          Map.entry("D21", 21),
          Map.entry("D28", 28),
          Map.entry("D42", 42));

  private static final DemoPatient TREATED =
      DemoPatient.of(SITE, 1984, 1, INFUSION + REGISTERED, INFUSION);
  private static final DemoPatient IN_CONDITIONING =
      DemoPatient.of(SITE, 1966, 1, NEXT_INFUSION + REGISTERED, NEXT_INFUSION);
  private static final DemoPatient WAITING =
      DemoPatient.of(SITE, 1971, 1, WAITING_SINCE, PLANNED + 7);

  private final DemoCourse course;
  private final DemoFamily family;
  private final DemoVisits visits;
  private final DemoProduct product;
  private final DemoAftercare aftercare;
  private final DemoCytopenias cytopenias;
  private final DemoAssays assays;

  DemoHaplo(
      DemoCourse course,
      DemoFamily family,
      DemoVisits visits,
      DemoProduct product,
      DemoAftercare aftercare,
      DemoCytopenias cytopenias,
      DemoAssays assays) {
    this.course = course;
    this.family = family;
    this.visits = visits;
    this.product = product;
    this.aftercare = aftercare;
    this.cytopenias = cytopenias;
    this.assays = assays;
  }

  /** Adds the recipients to the trial. */
  void addTo(DemoTrial trial) {
    aftercare.prepare(trial, INFUSION + REGISTERED);
    treated(trial, TREATED, INFUSION);
    AtomicReference<PatientSummary> waiting = recipient(trial, WAITING);
    family.addTo(trial, waiting, WAITING_SINCE, PLANNED, DemoRelative.ALL);
    treated(trial, IN_CONDITIONING, NEXT_INFUSION);
  }

  /** What would lie in the future stays undone. */
  private void treated(DemoTrial trial, DemoPatient script, int infusion) {
    AtomicReference<PatientSummary> recipient = recipient(trial, script);
    int conditioning = infusion + CONDITIONING;
    family.addTo(trial, recipient, script.registered(), conditioning, DemoRelative.TWO);
    product.choose(trial, recipient, conditioning);
    int asked = conditioning - 3;
    trial.at(
        asked,
        10,
        COORDINATOR,
        () -> {
          course.answerEligibility(recipient.get(), trial.protocol(), trial.date(asked));
          course.reserve(recipient.get(), 1);
        });
    trial.at(asked + 1, 11, DemoAccount.INVESTIGATOR, () -> course.confirm(recipient.get()));
    trial.protocol().treatments().stream()
        .filter(drug -> !drug.isOptional())
        .forEach(drug -> doses(trial, recipient, drug, infusion));
    product.addTo(trial, recipient, infusion);
    cytopenias.addTo(trial, recipient, infusion);
    assays.addTo(trial, recipient, infusion);
    aftercare.addTo(trial, recipient, infusion);
    visits(trial, recipient, script, infusion);
  }

  /** Counts are taken every day from the start of conditioning. */
  private void visits(
      DemoTrial trial,
      AtomicReference<PatientSummary> recipient,
      DemoPatient script,
      int infusion) {
    visit(trial, recipient, script, "SCR", script.registered() + 1);
    VISITS.forEach((code, day) -> visit(trial, recipient, script, code, infusion + day));
    for (int day = CONDITIONING; infusion + day < 0; day++) {
      visit(trial, recipient, script, "HEMD-" + (day - CONDITIONING + 1), infusion + day);
    }
  }

  private void visit(
      DemoTrial trial,
      AtomicReference<PatientSummary> recipient,
      DemoPatient script,
      String code,
      int day) {
    trial.at(
        day, 21, COORDINATOR, () -> visits.record(recipient.get(), code, trial.date(day), script));
  }

  private AtomicReference<PatientSummary> recipient(DemoTrial trial, DemoPatient script) {
    AtomicReference<PatientSummary> recipient = new AtomicReference<>();
    int day = script.registered();
    trial.at(
        day,
        9,
        COORDINATOR,
        () ->
            recipient.set(
                course.register(trial.trial().id(), trial.site(SITE), script, trial.date(day))));
    return recipient;
  }

  /** The product is no dose from the pharmacy: it has a step of its own. */
  private void doses(
      DemoTrial trial, AtomicReference<PatientSummary> recipient, Treatment drug, int infusion) {
    BigDecimal amount = drug.dose().value().amount();
    if (amount == null) {
      return;
    }
    for (int day = drug.days().value().from(); day <= drug.days().value().to(); day++) {
      LocalDate on = trial.date(infusion + day);
      trial.at(
          infusion + day,
          7,
          DemoAccount.PHARMACIST,
          () -> course.authorise(recipient.get(), drug.code(), on, 1));
      trial.at(
          infusion + day,
          12,
          COORDINATOR,
          () -> course.record(recipient.get(), drug.code(), amount, on, 1));
    }
  }
}
