package org.nktrials.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.ReasonKind;

/**
 * The filters of the trail as they stand in an address. Days and times are those of UTC, as the
 * times of the trail are; both ends are included.
 *
 * @param who part of the printed name
 * @param type exactly this table or event
 * @param from first day
 * @param fromTime on the first day; null for its begin
 * @param to last day
 * @param toTime on the last day, that minute included; null for its end
 * @param patient code of the patient concerned
 * @param record identity of the record concerned
 * @param action what was done
 * @param reason kind of reason
 */
public record AskedTrail(
    @Nullable String who,
    @Nullable String type,
    @Nullable LocalDate from,
    @Nullable LocalTime fromTime,
    @Nullable LocalDate to,
    @Nullable LocalTime toTime,
    @Nullable String patient,
    @Nullable UUID record,
    @Nullable AuditAction action,
    @Nullable ReasonKind reason) {

  /** The entries asked for. */
  public TrailFilter toFilter() {
    return new TrailFilter(
        orNull(who),
        orNull(type),
        from == null ? null : from.atTime(orStart(fromTime)).toInstant(ZoneOffset.UTC),
        end(),
        null,
        orNull(patient),
        record,
        null,
        action,
        reason,
        null);
  }

  private @Nullable Instant end() {
    if (to == null) {
      return null;
    }
    return toTime == null
        ? to.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)
        : to.atTime(toTime).plus(1, ChronoUnit.MINUTES).toInstant(ZoneOffset.UTC);
  }

  private static LocalTime orStart(@Nullable LocalTime time) {
    return time == null ? LocalTime.MIDNIGHT : time;
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
