package org.nktrials.datareview;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface QueryMessageRepository extends JpaRepository<QueryMessageRecord, UUID> {

  List<QueryMessageRecord> findByQueryIdOrderBySaidAt(UUID queryId);
}
