package org.nktrials.outcome.web;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.outcome.response.ImagingMethod;
import org.nktrials.outcome.response.LesionKind;
import org.nktrials.outcome.response.RegisterLesion;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.validation.Errors;

/** A lesion at baseline, as typed. */
record LesionForm(
    @Nullable String kind,
    @Nullable String organ,
    @Nullable String description,
    @Nullable String nodal,
    @Nullable String method,
    @Nullable String date,
    @Nullable String size,
    @Nullable UUID submissionId) {

  static LesionForm empty() {
    return new LesionForm(null, null, null, null, null, null, null, TimeOrderedId.next());
  }

  void check(Errors problems) {
    if (Typed.one(LesionKind.class, kind) == null) {
      problems.rejectValue("kind", "kind", "Choose target or non-target.");
    }
    if (Typed.one(ImagingMethod.class, method) == null) {
      problems.rejectValue("method", "method", "Choose a method.");
    }
    if (Typed.yesNo(nodal) == null) {
      problems.rejectValue("nodal", "nodal", "Say whether it is a lymph node.");
    }
    Typed.needDate(problems, date);
    Typed.numberOrNothing(problems, "size", size);
  }

  RegisterLesion toCommand(String patient) {
    return new RegisterLesion(
        patient,
        requireNonNull(Typed.one(LesionKind.class, kind)),
        organ == null ? "" : organ.strip(),
        description == null ? "" : description.strip(),
        Boolean.TRUE.equals(Typed.yesNo(nodal)),
        requireNonNull(Typed.one(ImagingMethod.class, method)),
        requireNonNull(Typed.date(date)),
        Typed.number(size),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
