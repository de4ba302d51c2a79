package org.nktrials.aftercare.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.aftercare.RecordSupport;
import org.nktrials.aftercare.SupportDay;
import org.nktrials.rules.recovery.DaySupport;
import org.nktrials.rules.recovery.DaySupport.Given;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.validation.Errors;

/**
 * What was given on a day, as typed.
 *
 * @param version of the stored record; null where there is none
 * @param reason why a stored day changes
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record DayForm(
    @Nullable String date,
    @NotNull(message = "Say whether platelets were given.") @Nullable Given platelets,
    @NotNull(message = "Say whether red cells were given.") @Nullable Given redCells,
    @NotNull(message = "Say whether G-CSF was given.") @Nullable Given growthFactor,
    @Size(max = 10, message = "At most 10 characters.") @Nullable String temperature,
    @Size(max = 500, message = "At most 500 characters.") @Nullable String reason,
    @Nullable Long version,
    @Nullable UUID submissionId) {

  static DayForm of(LocalDate day, @Nullable SupportDay stored) {
    if (stored == null) {
      return new DayForm(day.toString(), null, null, null, null, null, null, TimeOrderedId.next());
    }
    DaySupport given = stored.support();
    return new DayForm(
        day.toString(),
        given.platelets(),
        given.redCells(),
        given.growthFactor(),
        stored.temperature() == null ? null : stored.temperature().toPlainString(),
        null,
        stored.version(),
        TimeOrderedId.next());
  }

  void check(Errors problems) {
    Typed.date(problems, "date", date);
    Typed.number(problems, "temperature", temperature);
  }

  RecordSupport toCommand(String patient) {
    return new RecordSupport(
        patient,
        new DaySupport(
            requireNonNull(Typed.date(date)),
            requireNonNull(platelets),
            requireNonNull(redCells),
            requireNonNull(growthFactor)),
        Typed.number(temperature),
        version,
        Typed.isBlank(reason) ? null : reason,
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
