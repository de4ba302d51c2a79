package org.nktrials.donor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Planned days of a recipient, on which validity depends.
 *
 * @param apheresisBooked whether apheresis is booked for that day
 * @param version -1 while nothing was entered
 */
public record DonationPlan(
    @Nullable LocalDate conditioningOn,
    @Nullable LocalDate apheresisOn,
    boolean apheresisBooked,
    boolean cleanRoomBooked,
    long version) {

  /** Nothing planned. */
  public static final DonationPlan NONE = new DonationPlan(null, null, false, false, -1);
}
