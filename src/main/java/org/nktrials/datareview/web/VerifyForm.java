package org.nktrials.datareview.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.datareview.ReviewedKind;
import org.nktrials.datareview.VerifyValues;

/**
 * What a monitor found as in its source, as ticked.
 *
 * @param seen digest of the values that were looked at
 * @param value "record/column" of each value
 * @param all every value that is entered
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record VerifyForm(
    @NotNull(message = "Open the page again.") @Size(max = 64, message = "Open the page again.")
        @Nullable String seen,
    @Size(max = 1000, message = "At most 1000 values.") @Nullable List<String> value,
    @Nullable Boolean all) {

  static VerifyForm empty() {
    return new VerifyForm(null, null, null);
  }

  /** The wish, of a form without errors. */
  VerifyValues toCommand(String patient, ReviewedKind kind, UUID record) {
    return new VerifyValues(
        patient,
        kind,
        record,
        Objects.requireNonNull(seen),
        value == null ? List.of() : value.stream().filter(Objects::nonNull).toList(),
        Boolean.TRUE.equals(all));
  }
}
