package org.nktrials.safety;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SaeCaseRepository extends JpaRepository<SaeCaseRecord, UUID> {

  Optional<SaeCaseRecord> findByAdverseEventId(UUID adverseEventId);

  @Query("select coalesce(max(c.number), 0) from SaeCaseRecord c where c.trialId = :trialId")
  int lastNumber(UUID trialId);
}
