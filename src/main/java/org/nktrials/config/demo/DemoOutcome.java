package org.nktrials.config.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.config.database.ConditionalOnEmbeddedDatabase;
import org.nktrials.outcome.followup.FollowUpKind;
import org.nktrials.outcome.followup.FollowUps;
import org.nktrials.outcome.followup.RecordFollowUp;
import org.nktrials.outcome.marker.DefineAnalysis;
import org.nktrials.outcome.marker.MarkerAnalyses;
import org.nktrials.outcome.marker.MarkerQuestion;
import org.nktrials.outcome.response.AssessTumour;
import org.nktrials.outcome.response.ImagingMethod;
import org.nktrials.outcome.response.LesionKind;
import org.nktrials.outcome.response.LesionReading;
import org.nktrials.outcome.response.RegisterLesion;
import org.nktrials.outcome.response.TumourLesions;
import org.nktrials.outcome.response.Tumours;
import org.nktrials.protocol.PlannedAnalysis;
import org.nktrials.rules.response.TumourAssessment.NonTarget;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.stereotype.Component;

/**
 * Synthetic tumours, progression and death, drawn from {@link SyntheticCourse}; no figure is of a
 * patient. Every treated patient is assessed every six weeks until progression.
 */
@Component
@ConditionalOnEmbeddedDatabase
class DemoOutcome implements DemoChapter {

  private static final int BASELINE = 3;
  private static final int EVERY = 42;
  private static final int NEAR = 14;
  private static final int LAST_CONTACT = -10;
  private static final int HEARD_AFTER = 3;
  private static final int ENOUGH = 10;
  private static final double GROWTH = 1.4;
  private static final double LARGEST_FALL = 0.25;

  private final TumourLesions lesions;
  private final Tumours tumours;
  private final FollowUps followUps;
  private final MarkerAnalyses analyses;

  DemoOutcome(
      TumourLesions lesions, Tumours tumours, FollowUps followUps, MarkerAnalyses analyses) {
    this.analyses = analyses;
    this.lesions = lesions;
    this.tumours = tumours;
    this.followUps = followUps;
  }

  @Override
  public void addTo(DemoTrial trial) {
    for (int number = 0; number < trial.enrolled().size(); number++) {
      DemoEnrolled patient = trial.enrolled().get(number);
      if (patient.script().firstIl2() < 0) {
        follow(trial, patient, SyntheticCourse.of(number));
      }
    }
    if (trial.enrolled().size() >= ENOUGH) {
      trial.at(-1, 22, DemoAccount.INVESTIGATOR, () -> analyse(trial));
    }
  }

  /** Runs what the protocol plans, on what the other chapters released. */
  private void analyse(DemoTrial trial) {
    for (PlannedAnalysis planned : trial.protocol().plannedAnalyses()) {
      analyses.define(
          new DefineAnalysis(
              trial.trial().id(), planned.id(), MarkerQuestion.of(planned), TimeOrderedId.next()));
    }
  }

  private void follow(DemoTrial trial, DemoEnrolled patient, SyntheticCourse course) {
    DemoPatient script = patient.script();
    String coordinator = DemoAccount.coordinatorOf(script.site());
    List<BigDecimal> baseline =
        List.of(size(30 + 40 * course.noise("liver")), size(15 + 20 * course.noise("lung")));
    int measured = script.registered() + BASELINE;
    trial.at(measured, 15, coordinator, () -> baseline(trial, patient, measured, baseline));
    int start = script.studyDrugStart();
    int progression = start + course.progressionDay();
    for (int day = script.dayOne() + EVERY; day < progression - NEAR; day += EVERY) {
      double factor =
          1 - LARGEST_FALL * course.activation() * (0.5 + course.noise("day" + day) / 2);
      assess(trial, patient, day, baseline, factor);
    }
    assess(trial, patient, progression, baseline, GROWTH + course.noise("growth") / 2);
    int death = start + course.deathDay();
    if (death + HEARD_AFTER < 0) {
      trial.at(
          death + HEARD_AFTER,
          15,
          coordinator,
          () -> record(trial, patient, FollowUpKind.DIED, death, "Progression of the tumour"));
    } else {
      int contact = Math.max(LAST_CONTACT, script.firstIl2());
      if (contact < death) {
        trial.at(
            contact,
            16,
            coordinator,
            () -> record(trial, patient, FollowUpKind.ALIVE, contact, "By telephone"));
      }
    }
  }

  private void baseline(DemoTrial trial, DemoEnrolled patient, int day, List<BigDecimal> sizes) {
    List<String> organs = List.of("liver", "lung");
    for (int i = 0; i < organs.size(); i++) {
      lesions.enter(
          new RegisterLesion(
              patient.patient().get().code(),
              LesionKind.TARGET,
              organs.get(i),
              "synthetic lesion",
              false,
              ImagingMethod.CT,
              trial.date(day),
              sizes.get(i),
              TimeOrderedId.next()));
    }
  }

  private void assess(
      DemoTrial trial, DemoEnrolled patient, int day, List<BigDecimal> baseline, double factor) {
    trial.at(
        day,
        15,
        DemoAccount.coordinatorOf(patient.script().site()),
        () -> {
          List<LesionReading> readings = new ArrayList<>();
          for (BigDecimal before : baseline) {
            readings.add(
                LesionReading.measured(readings.size() + 1, size(before.doubleValue() * factor)));
          }
          tumours.assess(
              new AssessTumour(
                  patient.patient().get().code(),
                  trial.date(day),
                  readings,
                  NonTarget.NONE_AT_BASELINE,
                  false,
                  null,
                  null,
                  null,
                  TimeOrderedId.next()));
        });
  }

  private void record(
      DemoTrial trial, DemoEnrolled patient, FollowUpKind kind, int day, @Nullable String note) {
    followUps.record(
        new RecordFollowUp(
            patient.patient().get().code(), kind, trial.date(day), note, TimeOrderedId.next()));
  }

  private static BigDecimal size(double millimetres) {
    return BigDecimal.valueOf(millimetres).setScale(1, RoundingMode.HALF_UP);
  }
}
