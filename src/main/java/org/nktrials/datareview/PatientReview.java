package org.nktrials.datareview;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How far the records of a patient are reviewed, for the pages of that patient. The database is
 * asked only by a page that shows it.
 */
public final class PatientReview {

  private final Supplier<Optional<StandingLock>> whole;
  private final Supplier<Map<String, StandingLock>> visits;
  private @Nullable Map<String, StandingLock> known;

  PatientReview(
      Supplier<Optional<StandingLock>> whole, Supplier<Map<String, StandingLock>> visits) {
    this.whole = whole;
    this.visits = visits;
  }

  /** The firmest freeze or lock of all records of the patient; null when there is none. */
  public @Nullable StandingLock whole() {
    return whole.get().orElse(null);
  }

  /**
   * The freeze or lock of one visit; null when there is none.
   *
   * @param code of the visit, for example "C1D12"
   */
  public @Nullable StandingLock visit(String code) {
    Map<String, StandingLock> now = known;
    if (now == null) {
      now = visits.get();
      known = now;
    }
    return now.get(code);
  }
}
