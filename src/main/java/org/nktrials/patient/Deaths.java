package org.nktrials.patient;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Nothing is measured, sampled, given or begins after a death. */
@Service
public class Deaths {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

  private final List<DeathSource> sources;

  Deaths(List<DeathSource> sources) {
    this.sources = List.copyOf(sources);
  }

  /** The earliest date of death that is recorded of a patient; empty while none is. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> of(UUID patientId) {
    return Optional.ofNullable(of(List.of(patientId)).get(patientId));
  }

  /** The earliest recorded dates of death of those who died: a fixed number of queries. */
  @Transactional(readOnly = true)
  public Map<UUID, LocalDate> of(Collection<UUID> patientIds) {
    Map<UUID, LocalDate> died = new HashMap<>();
    for (DeathSource source : sources) {
      source
          .diedOn(patientIds)
          .forEach(
              (id, on) -> died.merge(id, on, (one, other) -> one.isBefore(other) ? one : other));
    }
    return died;
  }

  /**
   * Why a record of this day is refused: the patient had died. The day of death itself is allowed.
   *
   * @param field of the form that holds the day
   */
  @Transactional(readOnly = true)
  public Optional<Problem> problem(UUID patientId, String field, LocalDate on) {
    return of(patientId)
        .filter(on::isAfter)
        .map(
            died ->
                new Problem(
                    "after-death",
                    field,
                    "The patient died on %s: nothing follows it.".formatted(DAY.format(died)),
                    "Correct this day, or the date of death."));
  }
}
