package org.nktrials.cohort;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DecisionLevelRepository extends JpaRepository<DecisionLevelRecord, UUID> {

  List<DecisionLevelRecord> findByDecisionIdIn(Collection<UUID> decisionIds);
}
