package org.nktrials.donor;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface TypingColumnMapRepository extends JpaRepository<TypingColumnMapRecord, UUID> {

  Optional<TypingColumnMapRecord> findByTrialIdAndLaboratory(UUID trialId, String laboratory);
}
