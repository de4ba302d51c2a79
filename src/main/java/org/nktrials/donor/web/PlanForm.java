package org.nktrials.donor.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nktrials.donor.DonationPlan;

/** Planned days as typed. */
record PlanForm(
    @Nullable LocalDate conditioningOn,
    @Nullable LocalDate apheresisOn,
    @Nullable Boolean apheresisBooked,
    @Nullable Boolean cleanRoomBooked,
    @Size(max = 500, message = "At most 500 characters.") @Nullable String reason,
    @Nullable Long version) {

  static PlanForm of(DonationPlan plan) {
    return new PlanForm(
        plan.conditioningOn(),
        plan.apheresisOn(),
        plan.apheresisBooked(),
        plan.cleanRoomBooked(),
        null,
        plan.version());
  }

  DonationPlan toPlan() {
    return new DonationPlan(
        conditioningOn,
        apheresisOn,
        Boolean.TRUE.equals(apheresisBooked),
        Boolean.TRUE.equals(cleanRoomBooked),
        version == null ? -1 : version);
  }

  String why() {
    return reason == null ? "" : reason;
  }
}
