package org.nktrials.laboratory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface LaboratoryRepository extends JpaRepository<LaboratoryRecord, UUID> {

  List<LaboratoryRecord> findByTrialIdOrderByCode(UUID trialId);

  Optional<LaboratoryRecord> findByTrialIdAndCode(UUID trialId, String code);
}
