package org.nktrials.examination;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nktrials.laboratory.Analyte;
import org.nktrials.laboratory.LaboratoryResult;
import org.nktrials.laboratory.LaboratoryResults;
import org.springframework.stereotype.Component;

/** Albumin and creatinine by day, from the laboratory. */
@Component
class WatchLaboratory {

  private static final Comparator<LaboratoryResult> BY_VALUE =
      Comparator.comparing(one -> one.value() == null ? BigDecimal.ZERO : one.value());

  private final LaboratoryResults results;

  WatchLaboratory(LaboratoryResults results) {
    this.results = results;
  }

  Values of(UUID patientId) {
    List<LaboratoryResult> series = results.unnamed(patientId);
    return new Values(
        days(series, Analyte.ALB, BY_VALUE.reversed()), days(series, Analyte.CREAT, BY_VALUE));
  }

  /** The last of the order on each day. */
  private static Map<LocalDate, WatchedValue> days(
      List<LaboratoryResult> series, Analyte analyte, Comparator<LaboratoryResult> order) {
    Map<LocalDate, WatchedValue> worst = new HashMap<>();
    series.stream()
        .filter(one -> one.analyte() == analyte && one.counts())
        .sorted(order)
        .forEach(
            one -> {
              if (one.value() != null) {
                worst.put(
                    one.sampledOn(),
                    new WatchedValue(one.sampledOn(), one.value(), one.printedValue()));
              }
            });
    return worst;
  }

  /** Worst values of each day. */
  record Values(Map<LocalDate, WatchedValue> albumin, Map<LocalDate, WatchedValue> creatinine) {}
}
