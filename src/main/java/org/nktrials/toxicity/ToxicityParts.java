package org.nktrials.toxicity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.patient.FilePart;
import org.nktrials.patient.FilePart.Drawer;
import org.nktrials.patient.FilePartSource;
import org.nktrials.patient.PatientFile;
import org.springframework.stereotype.Component;

/** Verdicts and adverse events in the file of a patient. */
@Component
class ToxicityParts implements FilePartSource {

  static final FilePart<VerdictRecord> VERDICTS =
      FilePart.of(Drawer.HEAD, VerdictRecord.class, "verdict", "signed_at");
  static final FilePart<AdverseEventRecord> EVENTS =
      FilePart.of(Drawer.COURSE, AdverseEventRecord.class, "adverse_event", "onset_at desc");
  static final FilePart<EventDrugRecord> DRUGS =
      FilePart.of(Drawer.COURSE, EventDrugRecord.class, "adverse_event_relatedness", "id");
  static final FilePart<GradePeriodRecord> PERIODS =
      FilePart.where(
          "patient_id = :patient and removed_at is null",
          Drawer.COURSE,
          GradePeriodRecord.class,
          "adverse_event_grade",
          "from_at, id");
  static final FilePart<LateFindingRecord> LATE_FINDINGS =
      FilePart.of(
          Drawer.COURSE, LateFindingRecord.class, "verdict_late_finding", "entered_at desc");
  static final FilePart<SponsorCommentRecord> COMMENTS =
      FilePart.of(Drawer.COURSE, SponsorCommentRecord.class, "verdict_comment", "entered_at");

  /** The verdict that stands. */
  static Optional<Verdict> standing(PatientFile file, UUID patientId) {
    return file.of(VERDICTS, patientId).stream()
        .map(VerdictRecord::verdict)
        .filter(verdict -> verdict.supersededAt() == null)
        .findFirst();
  }

  @Override
  public List<FilePart<?>> parts() {
    return List.of(VERDICTS, EVENTS, DRUGS, PERIODS, LATE_FINDINGS, COMMENTS);
  }
}
