package org.nktrials.treatment.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.treatment.FillEntry;
import org.nktrials.treatment.FillPlanned;

/**
 * Lines of the preview, as confirmed.
 *
 * @param submissionId made with the preview, so that a double submit records once
 */
record FillForm(
    @Valid @Size(max = 500, message = "At most 500 lines.") @Nullable List<@Nullable Entry> entries,
    @Nullable UUID submissionId) {

  /**
   * One line.
   *
   * @param include whether it is ticked
   * @param time local time at which it was given
   */
  @SuppressWarnings("MultipleNullnessAnnotations") // null until typed, refused when it stays so
  record Entry(
      @Nullable Boolean include,
      @NotNull(message = "The drug is missing.")
          @Size(max = 40, message = "The protocol has no such drug.")
          @Nullable String drug,
      @NotNull(message = "The day is missing.") @Nullable LocalDate from,
      @Nullable Integer days,
      @NotNull(message = "Type when it was given.") @Nullable LocalTime time) {

    boolean ticked() {
      return Boolean.TRUE.equals(include);
    }

    FillEntry entry() {
      return new FillEntry(
          Objects.requireNonNull(drug),
          Objects.requireNonNull(from),
          days == null ? 1 : days,
          Objects.requireNonNull(time));
    }
  }

  /** The ticked lines, in their order on the page. */
  List<Entry> ticked() {
    return entries == null
        ? List.of()
        : entries.stream().filter(Objects::nonNull).filter(Entry::ticked).toList();
  }

  FillPlanned toCommand(String patient) {
    return new FillPlanned(
        patient,
        ticked().stream().map(Entry::entry).toList(),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
