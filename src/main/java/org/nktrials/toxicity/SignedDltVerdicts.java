package org.nktrials.toxicity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.patient.PatientFile;
import org.nktrials.treatment.SignedDlt;
import org.springframework.stereotype.Component;

@Component
class SignedDltVerdicts implements SignedDlt {

  private final PatientFile file;

  SignedDltVerdicts(PatientFile file) {
    this.file = file;
  }

  @Override
  public boolean hasVerdict(UUID patientId) {
    return standing(patientId).isPresent();
  }

  @Override
  public Optional<Instant> signedAt(UUID patientId) {
    return standing(patientId)
        .filter(verdict -> verdict.kind() == VerdictKind.DLT)
        .map(Verdict::signedAt);
  }

  private Optional<Verdict> standing(UUID patientId) {
    return ToxicityParts.standing(file, patientId);
  }
}
