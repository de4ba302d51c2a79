package org.nktrials.treatment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tablets dispensed for a period and counted when they came back: how much of an oral drug was
 * taken.
 *
 * @param to last day of the period, not before {@code from}
 * @param dispensed tablets, at least 1
 * @param returned tablets, 0 up to those dispensed
 * @param strength content of a tablet, in the unit
 * @param plannedDaily amount a day that the protocol planned, in the unit
 * @param cancelledAt when it was cancelled (kept); null while it counts
 */
public record TabletCount(
    UUID id,
    String drug,
    LocalDate from,
    LocalDate to,
    int dispensed,
    int returned,
    BigDecimal strength,
    String unit,
    BigDecimal plannedDaily,
    @Nullable String note,
    Instant enteredAt,
    @Nullable Instant cancelledAt,
    long version) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Whether it counts. */
  public boolean counts() {
    return cancelledAt == null;
  }

  /** Days of the period. */
  public int days() {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to)) + 1;
  }

  /** Whether a day lies in the period. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Amount not returned, in the unit. */
  public BigDecimal taken() {
    return strength.multiply(BigDecimal.valueOf(dispensed - (long) returned));
  }

  /** Amount planned for the period, in the unit. */
  public BigDecimal planned() {
    return plannedDaily.multiply(BigDecimal.valueOf(days()));
  }

  /** Share taken of what was planned, rounded down to one decimal; above 100 when more is gone. */
  public BigDecimal adherencePercent() {
    return percent(taken(), planned());
  }

  /** How the percentage comes about, with its figures. */
  public String formula() {
    return "(%d dispensed − %d returned) × %s %s ÷ (%s %s a day × %d days) = %s %%"
        .formatted(
            dispensed,
            returned,
            plain(strength),
            unit,
            plain(plannedDaily),
            unit,
            days(),
            adherencePercent().toPlainString());
  }

  /** Rounded down, so that no rounding carries a patient over a threshold. */
  static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, 1, RoundingMode.DOWN);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
