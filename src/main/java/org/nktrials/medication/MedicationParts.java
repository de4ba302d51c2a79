package org.nktrials.medication;

import java.util.List;
import org.nktrials.patient.FilePart;
import org.nktrials.patient.FilePart.Drawer;
import org.nktrials.patient.FilePartSource;
import org.springframework.stereotype.Component;

/** Allergies, medication and history in the file of a patient. */
@Component
class MedicationParts implements FilePartSource {

  private static final String ORDER = "start_earliest, entered_at";

  static final FilePart<AllergyRecord> ALLERGIES =
      FilePart.of(Drawer.HEAD, AllergyRecord.class, "allergy", ORDER);
  static final FilePart<MedicationRecord> MEDICATIONS =
      FilePart.of(Drawer.HEAD, MedicationRecord.class, "concomitant_medication", ORDER);

  @Override
  public List<FilePart<?>> parts() {
    return List.of(ALLERGIES, MEDICATIONS);
  }
}
