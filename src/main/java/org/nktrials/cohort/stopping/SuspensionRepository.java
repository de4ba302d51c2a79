package org.nktrials.cohort.stopping;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SuspensionRepository extends JpaRepository<SuspensionRecord, UUID> {

  List<SuspensionRecord> findByTrialIdOrderBySuspendedAtDesc(UUID trialId);

  List<SuspensionRecord> findByTrialIdAndResumedAtIsNull(UUID trialId);

  boolean existsByTrialIdInAndResumedAtIsNull(Collection<UUID> trialIds);
}
