package org.nktrials.config.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.nktrials.aftercare.DailySupport;
import org.nktrials.aftercare.EnterAssessment;
import org.nktrials.aftercare.RecordSupport;
import org.nktrials.aftercare.ToxicityAssessments;
import org.nktrials.config.database.ConditionalOnEmbeddedDatabase;
import org.nktrials.laboratory.Analyte;
import org.nktrials.laboratory.EnterResults;
import org.nktrials.laboratory.ResultEntry;
import org.nktrials.laboratory.TypedResult;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.immune.CellFraction;
import org.nktrials.rules.immune.ChimerismMethod;
import org.nktrials.rules.recovery.DaySupport;
import org.nktrials.rules.recovery.DaySupport.Given;
import org.nktrials.rules.toxicity.assessment.GvhdFindings;
import org.nktrials.sample.Chimerism;
import org.nktrials.sample.Chimerisms;
import org.nktrials.sample.EnterChimerism;
import org.nktrials.sample.EnterChimerism.Qualifier;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.stereotype.Component;

/** Synthetic counts, transfusions, donor cells and one assessment of GvHD after the infusion. */
@Component
@ConditionalOnEmbeddedDatabase
class DemoAftercare {

  private static final String LABORATORY = "laboratory";
  private static final String BLOOD = "BIO-01";
  private static final Map<Analyte, String> CHEMISTRY =
      Map.of(
          Analyte.K,
          "4.2",
          Analyte.CREAT,
          "76",
          Analyte.ALB,
          "38",
          Analyte.BILI,
          "10",
          Analyte.ALT,
          "28");

  private static final LocalTime MORNING = LocalTime.of(6, 30);

  private final DemoLaboratory ranges;
  private final ResultEntry results;
  private final DailySupport support;
  private final ToxicityAssessments assessments;
  private final Chimerisms chimerisms;

  DemoAftercare(
      DemoLaboratory ranges,
      ResultEntry results,
      DailySupport support,
      ToxicityAssessments assessments,
      Chimerisms chimerisms) {
    this.ranges = ranges;
    this.results = results;
    this.support = support;
    this.assessments = assessments;
    this.chimerisms = chimerisms;
  }

  /** The laboratory's ranges, in force before the first sample. */
  void prepare(DemoTrial trial, int day) {
    trial.at(day, 8, LABORATORY, () -> ranges.prepare(trial));
  }

  /**
   * Adds the days from the start of conditioning to yesterday.
   *
   * @param infusion day of the infusion
   */
  void addTo(DemoTrial trial, AtomicReference<PatientSummary> recipient, int infusion) {
    for (int day = infusion + DemoHaplo.CONDITIONING; day < 0; day++) {
      daily(trial, recipient, infusion, day - infusion);
    }
    int assessed = infusion + 14;
    trial.at(
        assessed, 16, DemoHaplo.COORDINATOR, () -> gvhd(recipient.get(), trial.date(assessed)));
    donorCells(trial, recipient, infusion + 1, CellFraction.WHOLE_BLOOD, "3.5");
    donorCells(trial, recipient, infusion + 7, CellFraction.NK, "62");
    donorCells(trial, recipient, infusion + 14, CellFraction.NK, "18");
    donorCells(trial, recipient, infusion + 14, CellFraction.CD3, null);
    donorCells(trial, recipient, infusion + 21, CellFraction.NK, "<1");
  }

  private void daily(
      DemoTrial trial, AtomicReference<PatientSummary> patient, int infusion, int day) {
    LocalDate on = trial.date(infusion + day);
    trial.at(infusion + day, 13, DemoHaplo.COORDINATOR, () -> counts(patient.get(), on, day));
    trial.at(
        infusion + day,
        20,
        DemoHaplo.COORDINATOR,
        () ->
            support.record(
                new RecordSupport(
                    patient.get().code(),
                    new DaySupport(
                        on,
                        given(day == -2 || day == 3 || day == 7 || day == 11),
                        given(day == 1 || day == 8),
                        given(day >= 9 && day <= 14)),
                    new BigDecimal(day == 1 ? "38.6" : day == 5 ? "38.2" : "36.9"),
                    null,
                    null,
                    TimeOrderedId.next())));
  }

  private static Given given(boolean yes) {
    return yes ? Given.GIVEN : Given.NONE;
  }

  private void counts(PatientSummary patient, LocalDate on, int day) {
    List<TypedResult> rows = new ArrayList<>();
    rows.add(new TypedResult(Analyte.ANC, neutrophils(day), Analyte.ANC.unit(), false));
    rows.add(new TypedResult(Analyte.PLT, platelets(day), Analyte.PLT.unit(), false));
    rows.add(
        new TypedResult(Analyte.HGB, String.valueOf(82 + Math.floorMod(day, 7)), "g/L", false));
    if (DemoHaplo.VISITS.containsValue(day)) {
      CHEMISTRY.forEach(
          (analyte, value) -> rows.add(new TypedResult(analyte, value, analyte.unit(), false)));
    }
    results.enter(
        new EnterResults(
            patient.code(), BLOOD, on.atTime(MORNING), rows, true, TimeOrderedId.next()));
  }

  /** Falls with the conditioning, is lowest from D4 to D9, recovers from D16 on. */
  private static String neutrophils(int day) {
    if (day < -3) {
      return "1.4";
    }
    if (day < 4) {
      return "0.3";
    }
    if (day < 10) {
      return "<0.1";
    }
    return day < 16 ? "0.3" : day < 20 ? "0.6" : "1.3";
  }

  private static String platelets(int day) {
    if (day < -3) {
      return "64";
    }
    return day < 12 ? "12" : day < 16 ? "18" : day < 24 ? "31" : "58";
  }

  /**
   * Nothing detected where there is no value. A second person releases all but the latest, which
   * waits.
   */
  private void donorCells(
      DemoTrial trial,
      AtomicReference<PatientSummary> patient,
      int sampled,
      CellFraction fraction,
      @Nullable String value) {
    Qualifier qualifier =
        value == null
            ? Qualifier.NOT_DETECTED
            : value.startsWith("<") ? Qualifier.LESS : Qualifier.EXACT;
    BigDecimal number = value == null ? null : new BigDecimal(value.replace("<", ""));
    var stored = new AtomicReference<Chimerism>();
    trial.at(
        sampled,
        17,
        LABORATORY,
        () ->
            stored.set(
                chimerisms.enter(
                    new EnterChimerism(
                        patient.get().code(),
                        trial.date(sampled),
                        ChimerismMethod.STR,
                        fraction,
                        qualifier,
                        number,
                        new BigDecimal("0.1"),
                        BigDecimal.ONE,
                        TimeOrderedId.next()))));
    if (Qualifier.LESS != qualifier) {
      trial.at(
          sampled + 1,
          16,
          DemoImmune.SECOND_PERSON,
          () ->
              chimerisms.release(patient.get().code(), stored.get().id(), stored.get().version()));
    }
  }

  private void gvhd(PatientSummary patient, LocalDate on) {
    assessments.enter(
        new EnterAssessment(
            patient.code(),
            on,
            new GvhdFindings(
                new BigDecimal("10"), false, new BigDecimal("0.7"), false, BigDecimal.ZERO, false),
            null,
            TimeOrderedId.next()));
  }
}
