package org.nktrials.cohort;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DecisionRepository extends JpaRepository<DecisionRecord, UUID> {

  List<DecisionRecord> findByTrialIdOrderByNumberDesc(UUID trialId);

  List<DecisionRecord> findByTrialIdAndState(UUID trialId, DecisionState state);

  /** Decisions in force that rest on a verdict of the patient; pending patients are not enough. */
  @Query(
      """
      select d from DecisionRecord d
       where d.state = org.nktrials.cohort.DecisionState.SIGNED
         and d.id in (select p.decisionId from DecisionPatientRecord p
                       where p.patientId = :patientId and p.verdictId is not null)
       order by d.number
      """)
  List<DecisionRecord> signedOnVerdictOf(UUID patientId);
}
