package org.nktrials.aftercare;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ToxicityAssessmentRepository extends JpaRepository<ToxicityAssessmentRecord, UUID> {

  Optional<ToxicityAssessmentRecord> findBySubmissionId(UUID submissionId);

  /** Patients with a confirmed assessment of at least this grade, all sites. */
  @Query(
      """
      select distinct a.patientId from ToxicityAssessmentRecord a
       where a.trialId = :trialId and a.kind = :kind and a.confirmedGrade >= :grade
         and a.cancelledAt is null
      """)
  List<UUID> patientsWith(UUID trialId, AssessmentKind kind, int grade);
}
