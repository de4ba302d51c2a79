package org.nktrials.examination;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.DataPoint;
import org.nktrials.shared.DayWords;
import org.nktrials.shared.EditCheckFailed;
import org.nktrials.shared.EditCheckPassed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Compares weights with those before them and looks for fever under interleukin-2. */
@Component("examinationEditChecks")
class EditChecks {

  private static final String WEIGHT_CHANGE = "weight-change-above-10-percent";
  private static final String WEIGHT_ON_IL2 = "weight-rise-on-interleukin-2";
  private static final String FEVER_ON_IL2 = "fever-on-interleukin-2";
  private static final BigDecimal HUNDRED = new BigDecimal("100");

  private final MeasurementRepository measurements;
  private final InterleukinDays interleukin;
  private final ApplicationEventPublisher events;

  EditChecks(
      MeasurementRepository measurements,
      InterleukinDays interleukin,
      ApplicationEventPublisher events) {
    this.measurements = measurements;
    this.interleukin = interleukin;
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
    changed.stream()
        .filter(one -> one.item() == Item.TEMP)
        .forEach(one -> fever(patient, one, courses, prompts));
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
        report(patient, weight, WEIGHT_CHANGE, change(before, weight));
      }
      String rise = rise(weights, weight, courses);
      if (own && report(patient, weight, WEIGHT_ON_IL2, rise) && rise != null) {
        prompts.add(rise);
      }
      before = weight;
    }
  }

  private static @Nullable String change(@Nullable Measurement before, Measurement now) {
    if (before == null || before.value() == null || now.value() == null) {
      return null;
    }
    BigDecimal percent = percent(before.value(), now.value());
    return percent.abs().compareTo(WatchThresholds.WEIGHT_CHANGE_PERCENT) > 0
        ? "Weight %s kg on %s, %s kg on %s: a change of %s %%."
            .formatted(
                before.words(), before.measuredOn(), now.words(), now.measuredOn(), signed(percent))
        : null;
  }

  private static @Nullable String rise(
      List<Measurement> weights, Measurement now, List<InterleukinCourse> courses) {
    return InterleukinCourse.watching(courses, now.measuredOn())
        .flatMap(
            course ->
                weights.stream().filter(one -> one.measuredOn().equals(course.first())).findFirst())
        .map(first -> rise(first, now))
        .orElse(null);
  }

  private static @Nullable String rise(Measurement first, Measurement now) {
    BigDecimal from = first.value();
    BigDecimal to = now.value();
    if (from == null || to == null) {
      return null;
    }
    BigDecimal percent = percent(from, to);
    return percent.compareTo(WatchThresholds.WEIGHT_RISE_PERCENT) >= 0
        ? "Weight %s kg on %s is %s %% above that of the first interleukin-2 dose (%s kg): look for"
                .formatted(
                    now.words(), DayWords.of(now.measuredOn()), signed(percent), first.words())
            + " capillary leak and record an adverse event if there is one."
        : null;
  }

  private void fever(
      PatientSummary patient,
      Measurement one,
      List<InterleukinCourse> courses,
      List<String> prompts) {
    BigDecimal value = one.value();
    boolean fever =
        one.counts()
            && value != null
            && value.compareTo(WatchThresholds.FEVER) >= 0
            && InterleukinCourse.watching(courses, one.measuredOn()).isPresent();
    String sentence =
        fever
            ? "Temperature %s °C on %s under interleukin-2: record fever as an adverse event and"
                    .formatted(one.words(), DayWords.of(one.measuredOn()))
                + " look for cytokine release syndrome."
            : null;
    if (report(patient, one, FEVER_ON_IL2, sentence) && sentence != null) {
      prompts.add(sentence);
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

  private static BigDecimal percent(BigDecimal from, BigDecimal to) {
    return to.subtract(from).multiply(HUNDRED).divide(from, 1, RoundingMode.HALF_UP);
  }

  private static String signed(BigDecimal percent) {
    return percent.signum() > 0 ? "+" + percent.toPlainString() : percent.toPlainString();
  }
}
