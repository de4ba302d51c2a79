package org.nktrials.toxicity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.treatment.SignedDlt;
import org.springframework.stereotype.Component;

@Component
class SignedDltVerdicts implements SignedDlt {

  private final VerdictRepository verdicts;

  SignedDltVerdicts(VerdictRepository verdicts) {
    this.verdicts = verdicts;
  }

  @Override
  public boolean hasVerdict(UUID patientId) {
    return verdicts.findByPatientIdAndSupersededAtIsNull(patientId).isPresent();
  }

  @Override
  public Optional<Instant> signedAt(UUID patientId) {
    return verdicts
        .findByPatientIdAndSupersededAtIsNull(patientId)
        .map(VerdictRecord::verdict)
        .filter(verdict -> verdict.kind() == VerdictKind.DLT)
        .map(Verdict::signedAt);
  }
}
