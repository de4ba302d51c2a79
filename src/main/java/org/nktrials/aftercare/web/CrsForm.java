package org.nktrials.aftercare.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.aftercare.EnterAssessment;
import org.nktrials.rules.toxicity.assessment.CrsFindings;
import org.nktrials.rules.toxicity.assessment.CrsFindings.Hypotension;
import org.nktrials.rules.toxicity.assessment.CrsFindings.Hypoxia;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.validation.Errors;

/** Findings of cytokine release syndrome, as typed. */
record CrsForm(
    @Nullable String date,
    @Size(max = 10, message = "At most 10 characters.") @Nullable String temperature,
    @Nullable String feverTreated,
    @Nullable Hypotension hypotension,
    @Nullable Hypoxia hypoxia,
    @Nullable UUID submissionId) {

  static CrsForm empty(LocalDate today) {
    return new CrsForm(today.toString(), null, null, null, null, TimeOrderedId.next());
  }

  void check(Errors problems) {
    Typed.date(problems, "date", date);
    Typed.number(problems, "temperature", temperature);
  }

  EnterAssessment toCommand(String patient) {
    return new EnterAssessment(
        patient,
        requireNonNull(Typed.date(date)),
        null,
        new CrsFindings(
            Typed.number(temperature), Typed.answer(feverTreated), hypotension, hypoxia),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
