package org.nktrials.aftercare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.recovery.Count;
import org.nktrials.rules.recovery.RecoveryDecision;

/**
 * Blood counts after an infusion and what the protocol's rules make of them.
 *
 * @param platelets by the count to be reached, ascending
 * @param neutrophilCounts all that are stored
 * @param plateletCounts all that are stored
 */
public record Recovery(
    LocalDate infusion,
    RecoveryDecision neutrophils,
    Map<BigDecimal, RecoveryDecision> platelets,
    List<Count> neutrophilCounts,
    List<Count> plateletCounts) {

  /** Copies the lists. */
  public Recovery {
    neutrophilCounts = List.copyOf(neutrophilCounts);
    plateletCounts = List.copyOf(plateletCounts);
  }

  /** Day on which neutrophils and platelets (the lowest count asked for) have both recovered. */
  public Optional<LocalDate> complete() {
    LocalDate first = day(neutrophils);
    LocalDate second =
        platelets.values().stream().findFirst().map(decision -> day(decision)).orElse(null);
    return first == null || second == null
        ? Optional.empty()
        : Optional.of(first.isAfter(second) ? first : second);
  }

  /** Counts that never fell have recovered on the day of the infusion. */
  private @Nullable LocalDate day(RecoveryDecision decision) {
    return switch (decision) {
      case RecoveryDecision.Recovered(var on, _) -> on;
      case RecoveryDecision.NeverBelow _ -> infusion;
      case RecoveryDecision.NotYet _, RecoveryDecision.CannotBeDetermined _ -> null;
    };
  }
}
