package org.nktrials.toxicity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface LateFindingRepository extends JpaRepository<LateFindingRecord, UUID> {

  List<LateFindingRecord> findByPatientIdOrderByEnteredAtDesc(UUID patientId);

  Optional<LateFindingRecord> findFirstByVerdictIdOrderByEnteredAtDesc(UUID verdictId);

  List<LateFindingRecord> findByPatientIdAndSettledAtIsNull(UUID patientId);

  List<LateFindingRecord> findByTrialIdInAndSettledAtIsNull(Collection<UUID> trialIds);
}
