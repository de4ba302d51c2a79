package org.nktrials.rules.laboratory;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a threshold is a multiple of. */
enum Yardstick {
  ONE("", null),
  LLN("lower limit of normal", MissingInput.LLN),
  ULN("upper limit of normal", MissingInput.ULN),
  BASELINE("baseline", MissingInput.BASELINE);

  private final String words;
  private final @Nullable MissingInput missing;

  Yardstick(String words, @Nullable MissingInput missing) {
    this.words = words;
    this.missing = missing;
  }

  String words() {
    return words;
  }

  /** Length of the stick for this value; empty while it is not known. */
  Optional<BigDecimal> in(LaboratoryValue value) {
    return Optional.ofNullable(
        switch (this) {
          case ONE -> BigDecimal.ONE;
          case LLN -> value.lowerLimit();
          case ULN -> value.upperLimit();
          case BASELINE -> value.baseline();
        });
  }

  Truth unknown() {
    return missing == null ? Truth.NO : Truth.without(missing);
  }
}
