package org.nktrials.treatment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.dosing.DosingDecision;
import org.nktrials.shared.Problem;

/** What keeps a planned dose from being recorded as planned: whatever would raise a deviation. */
final class FillObstacles {

  private static final String BY_ITSELF =
      "If it was given all the same, record it by itself: that raises a deviation.";

  private FillObstacles() {}

  static List<Problem> amount(@Nullable Authorisation authorisation, @Nullable PlannedDose plan) {
    if (plan == null) {
      return List.of(
          new Problem(
              "no-amount",
              null,
              "No amount is planned: the patient has no place at a level.",
              BY_ITSELF));
    }
    BigDecimal authorised = authorisation == null ? null : authorisation.amount();
    return authorisation == null || authorised == null || authorised.compareTo(plan.amount()) == 0
        ? List.of()
        : List.of(
            new Problem(
                "level-changed",
                null,
                "It was authorised at %s %s, now %s %s are planned."
                    .formatted(
                        authorised.toPlainString(),
                        authorisation.unit(),
                        plan.amount().toPlainString(),
                        plan.unit()),
                "Record it by itself with the amount that was given."));
  }

  static List<Problem> time(GivenDose dose, Instant now) {
    return dose.end().isAfter(now)
        ? List.of(
            new Problem(
                "not-yet", null, "Its time has not come yet.", "Record it once it was given."))
        : List.of();
  }

  static List<Problem> authorisation(@Nullable Authorisation authorisation, GivenDose dose) {
    if (authorisation == null) {
      return List.of(new Problem("not-authorised", null, "No authorisation covers it.", BY_ITSELF));
    }
    return authorisation.covers(dose.on(), dose.days(), dose.at())
        ? List.of()
        : List.of(
            new Problem(
                "authorised-later", null, "It was authorised only after this time.", BY_ITSELF));
  }

  static List<Problem> guard(DosingDecision guard, BarrierTimes since, GivenDose dose) {
    return DoseDeviations.inTheWay(guard, since, dose).stream()
        .map(
            obstacle ->
                new Problem(
                    obstacle.reason().code(),
                    null,
                    obstacle.reason().sentence(),
                    obstacle.remedy()))
        .toList();
  }
}
