package org.nktrials.outcome.web;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.outcome.followup.FollowUpKind;
import org.nktrials.outcome.followup.RecordFollowUp;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.validation.Errors;

/** What follow-up told, as typed. */
record FollowUpForm(
    @Nullable String kind,
    @Nullable String date,
    @Nullable String note,
    @Nullable UUID submissionId) {

  static FollowUpForm empty() {
    return new FollowUpForm(null, null, null, TimeOrderedId.next());
  }

  void check(Errors problems) {
    if (Typed.one(FollowUpKind.class, kind) == null) {
      problems.rejectValue("kind", "kind", "Choose what happened.");
    }
    Typed.needDate(problems, date);
  }

  RecordFollowUp toCommand(String patient) {
    return new RecordFollowUp(
        patient,
        requireNonNull(Typed.one(FollowUpKind.class, kind)),
        requireNonNull(Typed.date(date)),
        Typed.text(note),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
