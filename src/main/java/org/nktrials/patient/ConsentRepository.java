package org.nktrials.patient;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ConsentRepository extends JpaRepository<ConsentRecord, UUID> {

  List<ConsentRecord> findByPatientIdOrderByGivenAtDesc(UUID patientId);

  Optional<ConsentRecord> findBySubmissionId(UUID submissionId);

  @Query(
      """
      select c from ConsentRecord c
       where c.patientId in (select p.id from PatientRecord p where p.trialId = :trialId)
      """)
  List<ConsentRecord> ofTrial(UUID trialId);
}
