package org.nktrials.outcome.web;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.outcome.response.AssessMarrow;
import org.nktrials.rules.response.LeukaemiaResponse.Category;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.validation.Errors;

/** An assessment of leukaemia, as typed; what is left empty was not done. */
record MarrowForm(
    @Nullable String date,
    @Nullable Boolean beforeTreatment,
    @Nullable String marrowBlasts,
    @Nullable String adequateMarrow,
    @Nullable String circulatingBlasts,
    @Nullable String extramedullary,
    @Nullable String neutrophils,
    @Nullable String platelets,
    @Nullable String transfusionFree,
    @Nullable String investigator,
    @Nullable String reason,
    @Nullable UUID submissionId) {

  static MarrowForm empty() {
    return new MarrowForm(
        null, false, null, null, null, null, null, null, null, null, null, TimeOrderedId.next());
  }

  void check(Errors problems) {
    Typed.needDate(problems, date);
    Typed.numberOrNothing(problems, "marrowBlasts", marrowBlasts);
    Typed.numberOrNothing(problems, "neutrophils", neutrophils);
    Typed.numberOrNothing(problems, "platelets", platelets);
    if (!Typed.blank(investigator) && Typed.one(Category.class, investigator) == null) {
      problems.rejectValue("investigator", "investigator", "Choose one of the list.");
    }
  }

  AssessMarrow toCommand(String patient) {
    return new AssessMarrow(
        patient,
        requireNonNull(Typed.date(date)),
        Boolean.TRUE.equals(beforeTreatment),
        Typed.number(marrowBlasts),
        Typed.yesNo(adequateMarrow),
        Typed.yesNo(circulatingBlasts),
        Typed.yesNo(extramedullary),
        Typed.number(neutrophils),
        Typed.number(platelets),
        Typed.yesNo(transfusionFree),
        Typed.one(Category.class, investigator),
        Typed.text(reason),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
