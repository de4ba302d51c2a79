package org.nktrials.protocol;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ProtocolVersionRepository extends JpaRepository<ProtocolVersionRecord, UUID> {

  /** Version in force: the highest number that has taken effect. */
  @Query(
      """
      select v.id from ProtocolVersionRecord v
       where v.trialId = :trialId and v.effectiveFrom <= :today
       order by v.number desc limit 1
      """)
  Optional<UUID> findIdInForce(UUID trialId, LocalDate today);
}
