package org.nktrials.patient;

import java.util.List;
import org.nktrials.patient.FilePart.Drawer;
import org.springframework.stereotype.Component;

/** Consents, withdrawals and deviations in the file of a patient. */
@Component
class ConsentParts implements FilePartSource {

  static final FilePart<ConsentRecord> CONSENTS =
      FilePart.of(Drawer.HEAD, ConsentRecord.class, "consent", "given_at desc");
  static final FilePart<WithdrawalRecord> WITHDRAWALS =
      FilePart.of(Drawer.HEAD, WithdrawalRecord.class, "consent_withdrawal", "withdrawn_at");
  static final FilePart<ScreenedAgainRecord> SCREENED_AGAIN =
      FilePart.where(
          "(patient_id = :patient or earlier_id = :patient)",
          Drawer.HEAD,
          ScreenedAgainRecord.class,
          "screened_again",
          "id");
  static final FilePart<DeviationRecord> DEVIATIONS =
      FilePart.of(Drawer.COURSE, DeviationRecord.class, "deviation", "happened_at");
  static final FilePart<DeviationResolutionRecord> RESOLUTIONS =
      FilePart.of(Drawer.COURSE, DeviationResolutionRecord.class, "deviation_resolution", "id");

  @Override
  public List<FilePart<?>> parts() {
    return List.of(CONSENTS, WITHDRAWALS, SCREENED_AGAIN, DEVIATIONS, RESOLUTIONS);
  }
}
