package org.nktrials.enrolment;

import java.util.List;
import org.nktrials.patient.FilePart;
import org.nktrials.patient.FilePart.Drawer;
import org.nktrials.patient.FilePartSource;
import org.springframework.stereotype.Component;

/** Places, level assignments and eligibility in the file of a patient. */
@Component
class PlaceParts implements FilePartSource {

  static final FilePart<SlotRecord> SLOTS =
      FilePart.of(Drawer.HEAD, SlotRecord.class, "slot", "reserved_at desc");
  static final FilePart<AssignmentRecord> ASSIGNMENTS =
      FilePart.of(
          Drawer.HEAD, AssignmentRecord.class, "level_assignment", "assigned_at desc, id desc");
  static final FilePart<EligibilityAnswerRecord> ANSWERS =
      FilePart.of(Drawer.COURSE, EligibilityAnswerRecord.class, "eligibility_answer", "id");
  static final FilePart<EligibilityConfirmationRecord> CONFIRMATIONS =
      FilePart.of(
          Drawer.COURSE, EligibilityConfirmationRecord.class, "eligibility_confirmation", "id");

  @Override
  public List<FilePart<?>> parts() {
    return List.of(SLOTS, ASSIGNMENTS, ANSWERS, CONFIRMATIONS);
  }
}
