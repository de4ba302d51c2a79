package org.nktrials.aftercare;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The investigator's verdict on cytopenia.
 *
 * @param marrowBlasts percent; null where no marrow was looked at
 * @param otherCause null where it is not known
 * @param explanation grounds, or why the verdict changes
 */
public record SignCytopenia(
    String patientCode,
    CytopeniaKind kind,
    @Nullable BigDecimal marrowBlasts,
    @Nullable Boolean otherCause,
    String explanation,
    @Nullable String password,
    UUID submissionId) {

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "SignCytopenia[" + patientCode + ", " + kind + "]";
  }
}
