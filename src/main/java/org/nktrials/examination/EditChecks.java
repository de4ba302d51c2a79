package org.nktrials.examination;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.DataPoint;
import org.nktrials.shared.EditCheckFailed;
import org.nktrials.shared.EditCheckPassed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Compares weights with those before them and looks for fever under interleukin-2 and after cells.
 */
@Component("examinationEditChecks")
class EditChecks {

  private static final String WEIGHT_CHANGE = "weight-change-above-10-percent";
  private static final String WEIGHT_ON_IL2 = "weight-rise-on-interleukin-2";
  private static final String FEVER_ON_IL2 = "fever-on-interleukin-2";
  private static final String FEVER_AFTER_INFUSION = "fever-after-cell-infusion";

  private final MeasurementRepository measurements;
  private final InterleukinDays interleukin;
  private final CellInfusionDays infusions;
  private final ApplicationEventPublisher events;

  EditChecks(
      MeasurementRepository measurements,
      InterleukinDays interleukin,
      CellInfusionDays infusions,
      ApplicationEventPublisher events) {
    this.measurements = measurements;
    this.interleukin = interleukin;
    this.infusions = infusions;
    this.events = events;
  }

  /** Publishes what the checks find; the sentences are prompts for the person. */
  List<String> run(PatientSummary patient, List<Measurement> changed) {
    boolean weight = changed.stream().anyMatch(one -> one.item() == Item.WEIGHT);
    boolean temperature = changed.stream().anyMatch(one -> one.item() == Item.TEMP);
    if (!weight && !temperature) {
      return List.of();
    }
    List<InterleukinCourse> courses = InterleukinCourse.of(interleukin.of(patient.id()));
    List<String> prompts = new ArrayList<>();
    if (weight) {
      weights(patient, changed, courses, prompts);
    }
    List<LocalDate> infused = temperature ? infusions.of(patient) : List.of();
    changed.stream()
        .filter(one -> one.item() == Item.TEMP)
        .forEach(one -> fever(patient, one, courses, infused, prompts));
    return List.copyOf(prompts);
  }

  /** A changed weight is the earlier one of the next, so later ones are looked at again. */
  private void weights(
      PatientSummary patient,
      List<Measurement> changed,
      List<InterleukinCourse> courses,
      List<String> prompts) {
    changed.stream()
        .filter(one -> one.item() == Item.WEIGHT && !one.counts())
        .forEach(one -> settle(one, WEIGHT_CHANGE, WEIGHT_ON_IL2));
    List<Measurement> weights =
        measurements
            .findByPatientIdAndItemAndCancelledAtIsNullOrderByMeasuredAt(patient.id(), Item.WEIGHT)
            .stream()
            .map(MeasurementRecord::measurement)
            .filter(Measurement::done)
            .toList();
    Set<UUID> touched = changed.stream().map(Measurement::id).collect(toSet());
    Measurement before = null;
    for (Measurement weight : weights) {
      boolean own = touched.contains(weight.id());
      if (own || (before != null && touched.contains(before.id()))) {
        report(patient, weight, WEIGHT_CHANGE, WeightChecks.change(before, weight));
      }
      String rise = WeightChecks.rise(weights, weight, courses);
      if (own && report(patient, weight, WEIGHT_ON_IL2, rise) && rise != null) {
        prompts.add(rise);
      }
      before = weight;
    }
  }

  private void fever(
      PatientSummary patient,
      Measurement one,
      List<InterleukinCourse> courses,
      List<LocalDate> infusions,
      List<String> prompts) {
    String onInterleukin = FeverChecks.onInterleukin(one, courses);
    if (report(patient, one, FEVER_ON_IL2, onInterleukin) && onInterleukin != null) {
      prompts.add(onInterleukin);
    }
    String afterInfusion = FeverChecks.afterInfusion(one, infusions);
    if (report(patient, one, FEVER_AFTER_INFUSION, afterInfusion) && afterInfusion != null) {
      prompts.add(afterInfusion);
    }
  }

  /** Publishes the finding, or that there is none (any more); answers whether there is one. */
  private boolean report(
      PatientSummary patient, Measurement at, String check, @Nullable String sentence) {
    if (sentence == null) {
      settle(at, check);
      return false;
    }
    events.publishEvent(
        new EditCheckFailed(
            patient.trialId(),
            patient.id(),
            point(at),
            check,
            sentence,
            "/patients/%s/examinations?day=%s".formatted(patient.code(), at.measuredOn())));
    return true;
  }

  private void settle(Measurement at, String... checks) {
    for (String check : checks) {
      events.publishEvent(new EditCheckPassed(point(at), check));
    }
  }

  private static DataPoint point(Measurement at) {
    return new DataPoint("measurement", at.id(), "value");
  }
}
