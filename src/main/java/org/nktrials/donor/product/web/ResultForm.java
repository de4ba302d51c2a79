package org.nktrials.donor.product.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.donor.product.RecordProductResult;
import org.nktrials.donor.product.RecordedResult;
import org.nktrials.rules.product.ProductTest;
import org.nktrials.rules.product.ResultBound;
import org.nktrials.rules.product.TestFinding;
import org.nktrials.rules.product.TestResult;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.validation.Errors;

/** A result as typed: a number or a finding, by its test. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record ResultForm(
    @NotNull(message = "Choose the test.") @Nullable ProductTest test,
    @Nullable BigDecimal value,
    @Nullable ResultBound bound,
    @Nullable TestFinding finding,
    @NotNull(message = "Say when the test was read.") @Nullable LocalDate measuredOn,
    @Nullable UUID replaces,
    @Size(max = 1000, message = "At most 1,000 characters.") @Nullable String why,
    @Nullable UUID submissionId) {

  static ResultForm of(@Nullable ProductTest test, @Nullable RecordedResult standing) {
    return new ResultForm(
        test,
        null,
        null,
        null,
        null,
        standing == null ? null : standing.id(),
        null,
        TimeOrderedId.next());
  }

  /** Rejects what does not fit the test. */
  void check(Errors problems) {
    if (test == null) {
      return;
    }
    if (test.isNumber()) {
      if (finding != null) {
        problems.rejectValue("finding", "finding", test.label() + " is a number.");
      }
      if (value == null) {
        if (!problems.hasFieldErrors("value")) {
          problems.rejectValue("value", "value", "Type the number.");
        }
      } else if (value.signum() < 0) {
        problems.rejectValue("value", "value", "The number is 0 or more.");
      }
    } else {
      if (value != null) {
        problems.rejectValue("value", "value", test.label() + " is a finding, not a number.");
      }
      if (finding == null || !finding.fits(test)) {
        problems.rejectValue("finding", "finding", "Choose a finding of " + test.label() + ".");
      }
    }
  }

  RecordProductResult toCommand(String product) {
    ResultBound typed = bound == null ? ResultBound.EXACT : bound;
    return new RecordProductResult(
        product,
        new TestResult(
            requireNonNull(test), value, value == null ? ResultBound.EXACT : typed, finding),
        requireNonNull(measuredOn),
        replaces,
        why == null || why.isBlank() ? null : why.strip(),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
