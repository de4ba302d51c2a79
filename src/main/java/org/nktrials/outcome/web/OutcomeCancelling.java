package org.nktrials.outcome.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.outcome.followup.FollowUps;
import org.nktrials.outcome.response.Marrows;
import org.nktrials.outcome.response.TumourLesions;
import org.nktrials.outcome.response.Tumours;
import org.nktrials.shared.NotFound;
import org.springframework.stereotype.Component;

/** Cancels a record of an outcome, of whichever of the four kinds it is. */
@Component
class OutcomeCancelling {

  private final TumourLesions lesions;
  private final Tumours tumours;
  private final Marrows marrows;
  private final FollowUps followUps;

  OutcomeCancelling(TumourLesions lesions, Tumours tumours, Marrows marrows, FollowUps followUps) {
    this.lesions = lesions;
    this.tumours = tumours;
    this.marrows = marrows;
    this.followUps = followUps;
  }

  /**
   * Cancels a record with a reason; it stays readable.
   *
   * @param part lesions, tumours, marrows or follow-up
   * @throws NotFound for another part, or when the patient has no such record
   */
  void cancel(String part, String patient, UUID record, @Nullable Long version, String why) {
    switch (part) {
      case "lesions" -> lesions.cancel(patient, record, version, why);
      case "tumours" -> tumours.cancel(patient, record, version, why);
      case "marrows" -> marrows.cancel(patient, record, version, why);
      case "follow-up" -> followUps.cancel(patient, record, version, why);
      default -> throw new NotFound("record");
    }
  }
}
