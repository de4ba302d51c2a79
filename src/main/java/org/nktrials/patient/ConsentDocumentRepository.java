package org.nktrials.patient;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ConsentDocumentRepository extends JpaRepository<ConsentDocumentRecord, UUID> {

  List<ConsentDocumentRecord> findByTrialIdInOrderByEffectiveFromDescEnteredAtDesc(
      Collection<UUID> trialIds);

  Optional<ConsentDocumentRecord> findBySubmissionId(UUID submissionId);
}
