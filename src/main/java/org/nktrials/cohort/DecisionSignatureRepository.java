package org.nktrials.cohort;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DecisionSignatureRepository extends JpaRepository<DecisionSignatureRecord, UUID> {

  List<DecisionSignatureRecord> findByDecisionIdInOrderById(Collection<UUID> decisionIds);
}
