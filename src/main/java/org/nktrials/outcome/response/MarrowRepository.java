package org.nktrials.outcome.response;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MarrowRepository extends JpaRepository<MarrowRecord, UUID> {

  Optional<MarrowRecord> findBySubmissionId(UUID submissionId);
}
