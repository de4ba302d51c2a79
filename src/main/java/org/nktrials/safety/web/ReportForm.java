package org.nktrials.safety.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The narrative of a report as typed; the password only when it is sent. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record ReportForm(
    @Size(max = 8000, message = "At most 8000 characters.") @Nullable String narrative,
    @Size(max = 200, message = "At most 200 characters.") @Nullable String password,
    @NotNull(message = "Open the report again.") @Nullable Long version) {

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "ReportForm[version " + version + "]";
  }

  String text() {
    return narrative == null ? "" : narrative;
  }
}
