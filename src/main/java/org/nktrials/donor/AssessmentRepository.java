package org.nktrials.donor;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AssessmentRepository extends JpaRepository<AssessmentRecord, UUID> {

  List<AssessmentRecord> findByPatientIdOrderByNumberDesc(UUID patientId);

  Optional<AssessmentRecord> findBySubmissionId(UUID submissionId);
}
