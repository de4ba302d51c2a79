package org.nktrials.datareview;

import java.util.List;
import org.nktrials.patient.FilePart;
import org.nktrials.patient.FilePart.Drawer;
import org.nktrials.patient.FilePartSource;
import org.nktrials.patient.PatientFile;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.StripPart;
import org.nktrials.patient.StripSource;
import org.springframework.stereotype.Component;

/** On the strip of a patient page: its records, or those of its whole trial, stand still. */
@Component
class LockStrip implements StripSource, FilePartSource {

  /** The firmest first; read with the rest of the patient's file. */
  private static final FilePart<RecordLockRecord> STANDING =
      FilePart.where(
          "lifted_at is null and scope_id in"
              + " (:patient, (select p.trial_id from patient p where p.id = :patient))",
          Drawer.HEAD,
          RecordLockRecord.class,
          "record_lock",
          "kind desc, since");

  private static final int FIRST = 5;

  private final PatientFile file;

  LockStrip(PatientFile file) {
    this.file = file;
  }

  @Override
  public List<FilePart<?>> parts() {
    return List.of(STANDING);
  }

  @Override
  public List<StripPart> stripParts(PatientSummary patient) {
    return file.of(STANDING, patient.id()).stream()
        .limit(1)
        .map(one -> new StripPart(FIRST, "Records", one.standing(), "stop"))
        .toList();
  }
}
