package org.nktrials.donor;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface GoRepository extends JpaRepository<GoRecord, UUID> {

  List<GoRecord> findByPatientIdOrderBySignedAtDesc(UUID patientId);

  boolean existsBySubmissionId(UUID submissionId);
}
