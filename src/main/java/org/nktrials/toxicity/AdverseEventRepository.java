package org.nktrials.toxicity;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AdverseEventRepository extends JpaRepository<AdverseEventRecord, UUID> {

  List<AdverseEventRecord> findByPatientIdOrderByOnsetAtDesc(UUID patientId);

  Optional<AdverseEventRecord> findBySubmissionId(UUID submissionId);

  /** For a change: its version grows even if only the opinions on the drugs change. */
  @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
  @Query("select e from AdverseEventRecord e where e.id = :id")
  Optional<AdverseEventRecord> findForChange(UUID id);

  @Query(
      """
      select e from AdverseEventRecord e
       where e.trialId = :trialId and e.cancelledAt is null
         and (e.grade is null or e.serious is null or e.dltProposed is null
              or (select count(r) from RelatednessRecord r where r.adverseEventId = e.id) < :drugs)
       order by e.onsetAt
      """)
  List<AdverseEventRecord> incomplete(UUID trialId, long drugs);
}
