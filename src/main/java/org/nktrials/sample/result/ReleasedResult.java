package org.nktrials.sample.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.immune.ImmuneMethod;
import org.nktrials.rules.immune.ImmuneQualifier;

/**
 * A released value, or one that follows from released values of the same sample.
 *
 * @param visit code of the visit, such as C1D15
 * @param collectedOn local date of the site
 * @param value 0 or more in the unit; null exactly when not evaluable or not defined
 * @param unit in UCUM
 * @param method for a derived value the platform of the counts that it rests on
 * @param derived "derived from CD4_ABS / CD8_ABS, …", or why nothing follows; null when measured
 */
public record ReleasedResult(
    UUID patientId,
    String subjectCode,
    String visit,
    LocalDate collectedOn,
    String parameter,
    @Nullable BigDecimal value,
    ImmuneQualifier qualifier,
    String unit,
    ImmuneMethod method,
    @Nullable String cytometer,
    @Nullable String batch,
    @Nullable String panelVersion,
    @Nullable String derived) {

  /** Whether it was computed. */
  public boolean wasComputed() {
    return derived != null;
  }

  /** "412", "&lt; 0.5", "not evaluable": without its unit. */
  public String printedValue() {
    return ImmuneResult.printed(value, qualifier);
  }
}
