package org.nktrials.sample.custody;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SampleStepRepository extends JpaRepository<SampleStepRecord, UUID> {

  Optional<SampleStepRecord> findBySubmissionId(UUID submissionId);
}
