package org.nktrials.toxicity;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface GradePeriodRepository extends JpaRepository<GradePeriodRecord, UUID> {

  List<GradePeriodRecord> findByAdverseEventIdInAndRemovedAtIsNullOrderByFromAtAscIdAsc(
      Collection<UUID> adverseEventIds);
}
