package org.nktrials.toxicity;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RelatednessRepository extends JpaRepository<RelatednessRecord, UUID> {

  List<RelatednessRecord> findByPatientId(UUID patientId);

  List<RelatednessRecord> findByAdverseEventId(UUID adverseEventId);

  List<RelatednessRecord> findByAdverseEventIdIn(Collection<UUID> adverseEventIds);
}
