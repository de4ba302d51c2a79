package org.nktrials.protocol;

import org.springframework.data.jpa.repository.Query;
import java.util.List;
import java.util.Collection;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProtocolVersionRepository extends JpaRepository<ProtocolVersionRecord, UUID> {

  @Query("select v.id from ProtocolVersionRecord v where v.trialId in :trialIds")
  List<UUID> idsOf(Collection<UUID> trialIds);
}
