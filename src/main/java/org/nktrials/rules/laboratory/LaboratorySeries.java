package org.nktrials.rules.laboratory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * All values of one analyte of one patient, cancelled and corrected ones left out.
 *
 * @param analyte code, see {@link Analyte}
 * @param values by date; those of one day in the order of sampling
 */
public record LaboratorySeries(String analyte, List<DatedValue> values) {

  public LaboratorySeries {
    values = values.stream().sorted(Comparator.comparing(DatedValue::date)).toList();
  }

  /** Name of the analyte in words; its code where the rules do not know it. */
  public String label() {
    return Analyte.of(analyte).map(Analyte::label).orElse(analyte);
  }

  /** Values from one day to another, both included. */
  public List<DatedValue> between(LocalDate first, LocalDate last) {
    return values.stream()
        .filter(value -> !value.date().isBefore(first) && !value.date().isAfter(last))
        .toList();
  }
}
