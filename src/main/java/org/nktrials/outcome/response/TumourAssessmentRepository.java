package org.nktrials.outcome.response;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface TumourAssessmentRepository extends JpaRepository<TumourAssessmentRecord, UUID> {

  Optional<TumourAssessmentRecord> findBySubmissionId(UUID submissionId);
}
