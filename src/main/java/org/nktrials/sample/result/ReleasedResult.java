package org.nktrials.sample.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.immune.ImmuneMethod;
import org.nktrials.rules.immune.ImmuneQualifier;
import org.nktrials.rules.immune.course.CourseSample;

/**
 * A released value, or one that follows from released values of the same sample.
 *
 * @param visit code of the visit, such as C1D15; "no visit" for donor cells sampled on another day
 * @param collectedOn local date of the site
 * @param parameter code of the panel, or the name of an assay or of donor cells
 * @param value in the unit, below 0 only for an assay; null exactly when not evaluable or not
 *     defined
 * @param unit in UCUM
 * @param method for a derived value the platform of the counts that it rests on
 * @param derived "derived from CD4_ABS / CD8_ABS, …", or why nothing follows; null when measured
 * @param raw of an assay both values behind the difference; null otherwise
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
    @Nullable String derived,
    @Nullable Raw raw) {

  /** Both values of a functional assay, in percent. */
  public record Raw(BigDecimal withTarget, BigDecimal withoutTarget) {

    /** "42.5 with target, 4 without". */
    public String words() {
      return "%s with target, %s without"
          .formatted(
              withTarget.stripTrailingZeros().toPlainString(),
              withoutTarget.stripTrailingZeros().toPlainString());
    }
  }

  /** Whether it was computed. */
  public boolean wasComputed() {
    return derived != null;
  }

  /** The value as rules see it; empty where there is none. */
  public Optional<CourseSample> courseSample() {
    return Optional.ofNullable(value)
        .map(
            number ->
                new CourseSample(
                    visit,
                    collectedOn,
                    number.doubleValue(),
                    qualifier,
                    method,
                    cytometer,
                    batch,
                    panelVersion));
  }

  /** "412", "&lt; 0.5", "not evaluable": without its unit. */
  public String printedValue() {
    return ImmuneResult.printed(value, qualifier);
  }
}
