package org.nktrials.visit.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nktrials.visit.ProcedureOutcome;
import org.nktrials.visit.ProcedureState;
import org.nktrials.visit.RecordVisit.ProcedureEntry;
import org.springframework.validation.Errors;

/** One procedure as typed. All texts: what cannot be read must not empty the other rows. */
record ProcedureForm(
    @Nullable String procedure,
    @Nullable String state,
    @Nullable String on,
    @Size(max = 500, message = "At most 500 characters.") @Nullable String reason) {

  /** A date is shown only where it differs from that of the visit. */
  static ProcedureForm of(
      String procedure, @Nullable ProcedureOutcome outcome, @Nullable LocalDate visitOn) {
    return outcome == null
        ? new ProcedureForm(procedure, null, null, null)
        : new ProcedureForm(
            procedure,
            outcome.state().name(),
            Objects.equals(outcome.on(), visitOn) ? null : Objects.toString(outcome.on(), null),
            outcome.reason());
  }

  /** Done, where nothing was chosen yet. */
  ProcedureForm filled() {
    return Typed.isBlank(state)
        ? new ProcedureForm(procedure, ProcedureState.DONE.name(), on, reason)
        : this;
  }

  void check(Errors problems) {
    if (!Typed.isBlank(state)
        && Arrays.stream(ProcedureState.values()).noneMatch(one -> one.name().equals(state))) {
      problems.rejectValue("state", "choice", "Choose one of the list.");
    }
    if (!Typed.isDateOrBlank(on)) {
      problems.rejectValue("on", "date", Typed.NOT_A_DATE);
    }
  }

  ProcedureEntry toEntry() {
    return new ProcedureEntry(
        Objects.requireNonNullElse(procedure, ""),
        Typed.isBlank(state) ? null : ProcedureState.valueOf(Objects.requireNonNull(state)),
        Typed.date(on),
        Typed.text(reason));
  }
}
