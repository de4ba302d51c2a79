package org.nktrials.enrolment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Every place of a trial with the latest word of an investigator on each patient's level.
 *
 * @param slots in the order in which they were reserved
 * @param assignments by patient; none for a patient about whom nobody decided
 */
record PlacesOfTrial(List<Slot> slots, Map<UUID, LevelAssignment> assignments) {

  PlacesOfTrial {
    slots = List.copyOf(slots);
    assignments = Map.copyOf(assignments);
  }

  /**
   * Puts together what was read in one query.
   *
   * @param read places in the order of reservation, the words on one patient in order of time
   */
  static PlacesOfTrial of(List<AssignedSlot> read) {
    Map<UUID, LevelAssignment> latest = new HashMap<>();
    for (AssignedSlot one : read) {
      AssignmentRecord word = one.assignment();
      if (word != null) {
        latest.put(word.patientId(), word.assignment());
      }
    }
    return new PlacesOfTrial(
        read.stream().map(AssignedSlot::slot).distinct().map(SlotRecord::slot).toList(), latest);
  }
}
