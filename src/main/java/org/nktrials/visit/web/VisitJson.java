package org.nktrials.visit.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.visit.ProcedureState;
import org.nktrials.visit.RecordVisit;
import org.nktrials.visit.RecordVisit.ProcedureEntry;

/**
 * A visit as a program sends it.
 *
 * @param procedures those of which something is known
 * @param version of the stored record; left out for the first entry
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as sent, refused by validation
record VisitJson(
    @NotNull(message = "Say whether the visit took place.") @Nullable Boolean tookPlace,
    @Nullable LocalDate actualOn,
    @Size(max = 500) @Nullable String notDoneReason,
    @Size(max = 1000) @Nullable String note,
    @Size(max = 100) @Nullable List<@Valid @NotNull Done> procedures,
    @Size(max = 500) @Nullable String reason,
    @Nullable Long version,
    @Nullable UUID submissionId) {

  /** A procedure of the visit. */
  record Done(
      @NotBlank @Nullable String procedure,
      @NotNull @Nullable ProcedureState state,
      @Nullable LocalDate on,
      @Size(max = 500) @Nullable String reason) {

    ProcedureEntry toEntry() {
      return new ProcedureEntry(Objects.requireNonNull(procedure), state, on, Typed.text(reason));
    }
  }

  RecordVisit toCommand(String patient, String visit) {
    return new RecordVisit(
        patient,
        visit,
        tookPlace,
        actualOn,
        Typed.text(notDoneReason),
        Typed.text(note),
        procedures == null ? List.of() : procedures.stream().map(Done::toEntry).toList(),
        Typed.text(reason),
        version,
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
