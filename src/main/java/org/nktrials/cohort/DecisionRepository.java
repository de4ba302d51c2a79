package org.nktrials.cohort;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DecisionRepository extends JpaRepository<DecisionRecord, UUID> {

  List<DecisionRecord> findByTrialIdOrderByNumberDesc(UUID trialId);

  List<DecisionRecord> findByTrialIdAndState(UUID trialId, DecisionState state);

  @Query(
      """
      select d from DecisionRecord d
       where d.state = org.nktrials.cohort.DecisionState.SIGNED
         and d.id in (select p.decisionId from DecisionPatientRecord p where p.patientId = :patientId)
       order by d.number
      """)
  List<DecisionRecord> signedOnesThatCounted(UUID patientId);
}
