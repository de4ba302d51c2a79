package org.nktrials.aftercare;

import java.util.List;
import org.nktrials.patient.FilePart;
import org.nktrials.patient.FilePart.Drawer;
import org.nktrials.patient.FilePartSource;
import org.springframework.stereotype.Component;

/** What happened after an infusion in the file of a patient. */
@Component
class AftercareParts implements FilePartSource {

  static final FilePart<SupportRecord> DAYS =
      FilePart.of(Drawer.COURSE, SupportRecord.class, "daily_support", "day");
  static final FilePart<CytopeniaRecord> VERDICTS =
      FilePart.of(Drawer.COURSE, CytopeniaRecord.class, "cytopenia_verdict", "signed_at desc");
  static final FilePart<ToxicityAssessmentRecord> ASSESSMENTS =
      FilePart.of(
          Drawer.COURSE,
          ToxicityAssessmentRecord.class,
          "toxicity_assessment",
          "assessed_on desc, entered_at desc");

  @Override
  public List<FilePart<?>> parts() {
    return List.of(DAYS, VERDICTS, ASSESSMENTS);
  }
}
