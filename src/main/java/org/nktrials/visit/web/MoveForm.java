package org.nktrials.visit.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.visit.MoveVisit;
import org.springframework.validation.Errors;

/** A new planned date as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // null until typed, refused when it stays so
record MoveForm(
    @NotBlank(message = "Type the new date.") @Nullable String to,
    @NotBlank(message = "Say why the visits are moved.")
        @Size(max = 500, message = "At most 500 characters.")
        @Nullable String moveReason,
    @Nullable String submissionId) {

  static MoveForm empty() {
    return new MoveForm(null, null, TimeOrderedId.next().toString());
  }

  void check(Errors problems) {
    if (!Typed.isDateOrBlank(to)) {
      problems.rejectValue("to", "date", Typed.NOT_A_DATE);
    }
    if (!Typed.isId(submissionId)) {
      problems.reject("form", "Open the form again.");
    }
  }

  MoveVisit toCommand(String patient, String visit) {
    return new MoveVisit(
        patient,
        visit,
        requireNonNull(Typed.date(to)),
        requireNonNull(moveReason).strip(),
        UUID.fromString(requireNonNull(submissionId).strip()));
  }
}
