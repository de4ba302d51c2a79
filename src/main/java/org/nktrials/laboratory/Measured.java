package org.nktrials.laboratory;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.laboratory.ValueComparator;

/**
 * A typed result that was understood.
 *
 * @param value in the canonical unit; null when the test was not done
 * @param typedValue as typed, comparator included; empty when not done
 * @param typedUnit as typed; empty when not done
 */
record Measured(
    Analyte analyte,
    @Nullable ValueComparator comparator,
    @Nullable BigDecimal value,
    String typedValue,
    String typedUnit) {

  static Measured notDone(Analyte analyte) {
    return new Measured(analyte, null, null, "", "");
  }
}
