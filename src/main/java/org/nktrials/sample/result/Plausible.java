package org.nktrials.sample.result;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.nktrials.cytometry.count.Plausibility;
import org.nktrials.rules.immune.DerivedValues;
import org.nktrials.rules.immune.ImmuneMethod;
import org.nktrials.rules.immune.ImmuneQualifier;
import org.nktrials.rules.immune.ImmuneValue;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.shared.DataPoint;
import org.nktrials.shared.EditCheckFailed;
import org.nktrials.shared.EditCheckPassed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Asks about values of a sample that hardly fit together. Platforms are looked at apart. */
@Component
class Plausible {

  private final ImmuneResultRepository results;
  private final ApplicationEventPublisher events;

  Plausible(ImmuneResultRepository results, ApplicationEventPublisher events) {
    this.results = results;
    this.events = events;
  }

  void ask(ImmuneSample sample) {
    List<NewImmuneResult> values =
        results.findBySampleIdInOrderByEnteredAtDescIdDesc(List.of(sample.id())).stream()
            .map(ImmuneResultRecord::result)
            .filter(ImmuneResult::counts)
            .map(ImmuneResult::measured)
            .toList();
    contradictions(sample, values);
    for (ImmuneMethod platform :
        EnumSet.of(ImmuneMethod.SINGLE_PLATFORM, ImmuneMethod.DUAL_PLATFORM)) {
      String check = "sum-of-subsets-" + platform.name().toLowerCase(Locale.ROOT).replace('_', '-');
      DataPoint at = new DataPoint("immune_sample", sample.id(), "record");
      finding(values, platform)
          .ifPresentOrElse(
              found ->
                  events.publishEvent(
                      new EditCheckFailed(
                          sample.trialId(),
                          sample.patientId(),
                          at,
                          check,
                          "Sample %s, %s: %s"
                              .formatted(sample.code(), platform.label(), found.sentence()),
                          "/samples/" + sample.code())),
              () -> events.publishEvent(new EditCheckPassed(at, check)));
    }
  }

  /** A stored value that the other values of the sample contradict. */
  private void contradictions(ImmuneSample sample, List<NewImmuneResult> values) {
    List<ImmuneValue> all =
        values.stream()
            .map(
                one -> new ImmuneValue(one.parameter(), one.value(), one.qualifier(), one.method()))
            .toList();
    DataPoint at = new DataPoint("immune_sample", sample.id(), "record");
    for (ImmuneValue value : all) {
      String check =
          "derived-differs-%s-%s"
              .formatted(value.parameter(), value.method())
              .toLowerCase(Locale.ROOT)
              .replace('_', '-');
      DerivedValues.contradiction(value, all)
          .ifPresentOrElse(
              reason ->
                  events.publishEvent(
                      new EditCheckFailed(
                          sample.trialId(),
                          sample.patientId(),
                          at,
                          check,
                          "Sample %s: %s".formatted(sample.code(), reason.sentence()),
                          "/samples/" + sample.code())),
              () -> events.publishEvent(new EditCheckPassed(at, check)));
    }
  }

  private static Optional<Plausibility.Finding> finding(
      List<NewImmuneResult> values, ImmuneMethod platform) {
    Optional<BigDecimal> lymphocytes = count(values, platform, "LYM_ABS");
    Optional<BigDecimal> b = count(values, platform, "B_CD19_ABS");
    Optional<BigDecimal> cd4 = count(values, platform, "CD4_ABS");
    Optional<BigDecimal> cd8 = count(values, platform, "CD8_ABS");
    Optional<BigDecimal> nk = count(values, platform, "NK_ABS");
    return lymphocytes.isPresent()
            && b.isPresent()
            && cd4.isPresent()
            && cd8.isPresent()
            && nk.isPresent()
        ? Plausibility.sumOfSubsets(lymphocytes.get(), b.get(), cd4.get(), cd8.get(), nk.get())
        : Optional.empty();
  }

  private static Optional<BigDecimal> count(
      List<NewImmuneResult> values, ImmuneMethod platform, String parameter) {
    return values.stream()
        .filter(value -> value.parameter().equals(parameter) && value.method() == platform)
        .filter(value -> value.qualifier() == ImmuneQualifier.EXACT)
        .map(NewImmuneResult::value)
        .filter(Objects::nonNull)
        .findFirst();
  }
}
