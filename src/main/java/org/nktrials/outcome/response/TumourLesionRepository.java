package org.nktrials.outcome.response;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface TumourLesionRepository extends JpaRepository<TumourLesionRecord, UUID> {

  Optional<TumourLesionRecord> findBySubmissionId(UUID submissionId);
}
