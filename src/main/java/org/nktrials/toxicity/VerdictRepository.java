package org.nktrials.toxicity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface VerdictRepository extends JpaRepository<VerdictRecord, UUID> {

  Optional<VerdictRecord> findByPatientIdAndSupersededAtIsNull(UUID patientId);

  List<VerdictRecord> findByPatientIdOrderBySignedAt(UUID patientId);

  List<VerdictRecord> findByTrialIdAndSupersededAtIsNull(UUID trialId);
}
