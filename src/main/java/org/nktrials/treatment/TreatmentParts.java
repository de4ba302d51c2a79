package org.nktrials.treatment;

import java.util.List;
import org.nktrials.patient.FilePart;
import org.nktrials.patient.FilePart.Drawer;
import org.nktrials.patient.FilePartSource;
import org.springframework.stereotype.Component;

/** Doses and what stands in their way in the file of a patient. */
@Component
class TreatmentParts implements FilePartSource {

  static final FilePart<DoseRecord> DOSES =
      FilePart.of(Drawer.HEAD, DoseRecord.class, "dose", "given_at, entered_at");
  static final FilePart<WithholdingRecord> WITHHOLDINGS =
      FilePart.of(Drawer.HEAD, WithholdingRecord.class, "dose_withholding", "withheld_at desc");
  static final FilePart<AuthorisationRecord> AUTHORISATIONS =
      FilePart.of(Drawer.HEAD, AuthorisationRecord.class, "dose_authorisation", "planned_for desc");
  static final FilePart<OmissionRecord> OMISSIONS =
      FilePart.of(Drawer.COURSE, OmissionRecord.class, "dose_omission", "planned_on, entered_at");
  static final FilePart<TabletCountRecord> TABLET_COUNTS =
      FilePart.of(Drawer.COURSE, TabletCountRecord.class, "tablet_count", "from_day, entered_at");

  @Override
  public List<FilePart<?>> parts() {
    return List.of(DOSES, WITHHOLDINGS, AUTHORISATIONS, OMISSIONS, TABLET_COUNTS);
  }
}
