package org.nktrials.toxicity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nktrials.laboratory.LaboratoryResult;
import org.nktrials.laboratory.LaboratoryResults;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.laboratory.DatedValue;
import org.nktrials.rules.laboratory.LaboratoryGrading;
import org.nktrials.rules.laboratory.LaboratorySeries;
import org.nktrials.rules.schedule.DltWindow;
import org.nktrials.rules.toxicity.numbers.Observed;
import org.springframework.stereotype.Component;

/** Laboratory results that count, as the DLT rules look at them. */
@Component
class ObservedNumbers {

  private final LaboratoryResults results;

  ObservedNumbers(LaboratoryResults results) {
    this.results = results;
  }

  /** Null before the window starts. */
  @Nullable Observed of(PatientSummary patient, String ctcaeVersion, @Nullable DltWindow window) {
    return window == null
        ? null
        : new Observed(ctcaeVersion, window.start(), window.end(), series(patient));
  }

  private List<LaboratorySeries> series(PatientSummary patient) {
    Map<String, List<DatedValue>> byAnalyte =
        results.series(patient.id()).stream()
            .filter(result -> LaboratoryGrading.analyte(result.analyte().code()).isPresent())
            .flatMap(result -> dated(result).map(value -> Map.entry(result, value)).stream())
            .collect(
                groupingBy(
                    entry -> entry.getKey().analyte().code(),
                    TreeMap::new,
                    mapping(Map.Entry::getValue, toList())));
    return byAnalyte.entrySet().stream()
        .map(entry -> new LaboratorySeries(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Empty where the test was not done. */
  private static Optional<DatedValue> dated(LaboratoryResult result) {
    BigDecimal value = result.value();
    return value == null
        ? Optional.empty()
        : Optional.of(
            new DatedValue(
                result.sampledOn(),
                value,
                result.comparator(),
                result.lowerLimit(),
                result.upperLimit()));
  }
}
