package org.nktrials.config.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.nktrials.config.database.ConditionalOnEmbeddedDatabase;
import org.nktrials.patient.PatientSummary;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.custody.Tube;
import org.nktrials.sample.result.Assay;
import org.nktrials.sample.result.Assays;
import org.nktrials.sample.result.ImmuneResults;
import org.nktrials.sample.result.NewAssayResult;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.stereotype.Component;

/**
 * Tubes of a synthetic recipient: for chimerism, cytotoxicity, CD107a and IFN-γ. Assays are entered
 * by one person of the laboratory and released by another. Every figure is invented.
 */
@Component
@ConditionalOnEmbeddedDatabase
class DemoAssays {

  private static final String LABORATORY = "laboratory";
  private static final String TARGET = "K562";

  private final DemoTubes tubes;
  private final Assays assays;
  private final ImmuneResults results;

  DemoAssays(DemoTubes tubes, Assays assays, ImmuneResults results) {
    this.tubes = tubes;
    this.assays = assays;
    this.results = results;
  }

  /** A measurement: percent with and without target; effectors for one target cell. */
  private record Measured(Assay assay, String effectors, String with, String without) {}

  void addTo(DemoTrial trial, AtomicReference<PatientSummary> recipient, int infusion) {
    tube(trial, recipient, infusion + 1, "D1", Tube.CHIM, List.of());
    tube(trial, recipient, infusion + 7, "D7", Tube.CHIM, List.of());
    tube(trial, recipient, infusion + 7, "D7", Tube.CD107A, activated("31.4", "2.8", "14.2"));
    tube(trial, recipient, infusion + 7, "D7", Tube.CYTOTOX, killed("58", "44", "21"));
    tube(trial, recipient, infusion + 14, "D14", Tube.CHIM, List.of());
    tube(trial, recipient, infusion + 14, "D14", Tube.CD107A, activated("18.9", "3.1", "9.6"));
    tube(trial, recipient, infusion + 14, "D14", Tube.CYTOTOX, killed("39", "27", "12"));
    tube(trial, recipient, infusion + 21, "D21", Tube.CHIM, List.of());
    tube(trial, recipient, infusion + 28, "D28", Tube.CYTOTOX, killed("22", "15", "8"));
  }

  private static List<Measured> activated(String cd107a, String without, String interferon) {
    return List.of(
        new Measured(Assay.CD107A, "1", cd107a, without),
        new Measured(Assay.IFN_GAMMA, "1", interferon, "1.1"));
  }

  private static List<Measured> killed(String atTen, String atFive, String atOne) {
    return List.of(
        new Measured(Assay.CYTOTOXICITY, "10", atTen, "4.5"),
        new Measured(Assay.CYTOTOXICITY, "5", atFive, "4.5"),
        new Measured(Assay.CYTOTOXICITY, "1", atOne, "4.5"));
  }

  private void tube(
      DemoTrial trial,
      AtomicReference<PatientSummary> recipient,
      int day,
      String visit,
      Tube tube,
      List<Measured> measured) {
    trial.at(day, 7, DemoHaplo.COORDINATOR, () -> tubes.collect(recipient.get(), visit, tube));
    trial.at(day, 13, LABORATORY, () -> tubes.receive(tubes.of(recipient.get(), visit, tube)));
    if (!measured.isEmpty()) {
      trial.at(day, 14, LABORATORY, () -> enter(tubes.of(recipient.get(), visit, tube), measured));
      trial.at(
          day + 1,
          15,
          DemoImmune.SECOND_PERSON,
          () -> results.release(tubes.of(recipient.get(), visit, tube).id(), TimeOrderedId.next()));
    }
  }

  private void enter(ImmuneSample sample, List<Measured> measured) {
    for (Measured one : measured) {
      assays.record(
          new NewAssayResult(
              sample.id(),
              one.assay(),
              TARGET,
              new BigDecimal(one.effectors()),
              null,
              new BigDecimal(one.with()),
              new BigDecimal(one.without()),
              "Synthetic cytometer 1",
              "synthetic batch 1",
              TimeOrderedId.next()),
          null,
          null);
    }
  }
}
