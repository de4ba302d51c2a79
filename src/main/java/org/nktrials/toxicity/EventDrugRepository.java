package org.nktrials.toxicity;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface EventDrugRepository extends JpaRepository<EventDrugRecord, UUID> {

  List<EventDrugRecord> findByAdverseEventIdIn(Collection<UUID> adverseEventIds);
}
