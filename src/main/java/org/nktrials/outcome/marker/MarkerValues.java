package org.nktrials.outcome.marker;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.immune.ImmuneMethod;
import org.nktrials.rules.immune.ImmuneParameter;
import org.nktrials.rules.immune.ImmuneQualifier;
import org.nktrials.rules.immune.ImmuneStatistic;
import org.nktrials.rules.immune.course.Comparability;
import org.nktrials.rules.reason.Reason;
import org.nktrials.sample.result.ReleasedResult;

/**
 * Picks the value of each patient from the released results. A value below a limit is ranked at the
 * limit and says so; a value that is missing, not evaluable or there several times leaves the
 * patient out.
 */
final class MarkerValues {

  private final MarkerQuestion question;
  private final Map<UUID, List<ReleasedResult>> byPatient;
  private final List<ReleasedResult> used = new ArrayList<>();

  MarkerValues(MarkerQuestion question, List<ReleasedResult> released) {
    this.question = question;
    this.byPatient =
        released.stream()
            .filter(one -> one.parameter().equals(question.marker()))
            .collect(Collectors.groupingBy(ReleasedResult::patientId));
  }

  /** The sample of a patient, or why there is none. */
  Picked of(UUID patient) {
    List<ReleasedResult> results = byPatient.getOrDefault(patient, List.of());
    Picked later = at(results, question.visit());
    String other = question.comparedWith();
    if (other == null || later.result() == null) {
      return later;
    }
    Picked earlier = at(results, other);
    return earlier.result() == null ? earlier : ratio(later.result(), earlier.result());
  }

  /** What a reader should know of the values of these patients. */
  List<String> warnings(Collection<String> subjects) {
    return new MarkerWarnings(
            question.marker(),
            used.stream().filter(one -> subjects.contains(one.subjectCode())).toList())
        .sentences();
  }

  private Picked at(List<ReleasedResult> results, String visit) {
    List<ReleasedResult> found = results.stream().filter(one -> one.visit().equals(visit)).toList();
    if (found.isEmpty()) {
      return Picked.none("No released value at " + visit + ".");
    }
    if (found.size() > 1) {
      return Picked.none("There are " + found.size() + " released values at " + visit + ".");
    }
    ReleasedResult one = found.getFirst();
    BigDecimal value = one.value();
    if (value == null || one.qualifier() == ImmuneQualifier.NOT_EVALUABLE) {
      return Picked.none("Not evaluable at " + visit + ".");
    }
    used.add(one);
    return new Picked(
        one,
        new MarkerSample(
            one.subjectCode(),
            one.collectedOn(),
            value.doubleValue(),
            one.printedValue() + (isDual(one) ? " (" + one.method().label() + ")" : "")),
        null);
  }

  /** A bound divided by a bound is no bound any more. */
  private Picked ratio(ReleasedResult later, ReleasedResult earlier) {
    BigDecimal above = later.value();
    BigDecimal below = earlier.value();
    if (above == null || below == null || below.signum() <= 0) {
      return Picked.none("The value at " + question.comparedWith() + " is 0 or less: no ratio.");
    }
    if (later.qualifier() != ImmuneQualifier.EXACT
        || earlier.qualifier() != ImmuneQualifier.EXACT) {
      return Picked.none("One of the two values lies beyond a limit: no ratio.");
    }
    Optional<String> obstacle = obstacle(earlier, later);
    if (obstacle.isPresent()) {
      return Picked.none(obstacle.get());
    }
    double ratio = above.doubleValue() / below.doubleValue();
    return new Picked(
        later,
        new MarkerSample(
            later.subjectCode(),
            later.collectedOn(),
            ratio,
            "%s (%s / %s%s)"
                .formatted(
                    BigDecimal.valueOf(ratio).round(new MathContext(4)).toPlainString(),
                    later.printedValue(),
                    earlier.printedValue(),
                    isDual(later) ? ", " + later.method().label() : "")),
        null);
  }

  private static boolean isDual(ReleasedResult one) {
    return one.method() == ImmuneMethod.DUAL_PLATFORM;
  }

  private Optional<String> obstacle(ReleasedResult earlier, ReleasedResult later) {
    ImmuneStatistic statistic =
        ImmuneParameter.of(question.marker())
            .map(ImmuneParameter::statistic)
            .orElse(ImmuneStatistic.PERCENT);
    return earlier
        .courseSample()
        .flatMap(
            one ->
                later
                    .courseSample()
                    .flatMap(other -> Comparability.obstacle(statistic, one, other)))
        .map(Reason::sentence);
  }

  /** What was picked: a sample, or why there is none. */
  record Picked(
      @Nullable ReleasedResult result, @Nullable MarkerSample sample, @Nullable String missing) {

    static Picked none(String why) {
      return new Picked(null, null, why);
    }
  }
}
