package org.nktrials.patient;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ConsentRepository extends JpaRepository<ConsentRecord, UUID> {

  List<ConsentRecord> findByPatientIdOrderByGivenAtDesc(UUID patientId);

  Optional<ConsentRecord> findBySubmissionId(UUID submissionId);
}
