package org.nktrials.rules.immune.course;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.immune.ImmuneMethod;
import org.nktrials.rules.immune.ImmuneQualifier;

/**
 * A value of one parameter in one sample.
 *
 * @param visit code of the visit, such as C1D15
 * @param on local date of collection
 * @param value in the unit of the parameter; below 0 only for a difference of an assay
 * @param qualifier {@code LESS} or {@code GREATER} when the value is only a limit
 * @param cytometer null where it is not stated
 * @param batch of reagents or settings; null where it is not stated
 * @param panelVersion of the staining panel; null where it is not stated
 */
public record CourseSample(
    String visit,
    LocalDate on,
    double value,
    ImmuneQualifier qualifier,
    ImmuneMethod method,
    @Nullable String cytometer,
    @Nullable String batch,
    @Nullable String panelVersion) {

  public CourseSample {
    if (!Double.isFinite(value) || qualifier == ImmuneQualifier.NOT_EVALUABLE) {
      throw new IllegalArgumentException("a course consists of values");
    }
  }

  /** Whether it is a number that means itself. */
  public boolean isExact() {
    return qualifier == ImmuneQualifier.EXACT;
  }
}
