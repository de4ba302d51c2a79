package org.nktrials.signing;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DelegationRepository extends JpaRepository<DelegationRecord, UUID> {

  boolean existsBySubmissionId(UUID submissionId);
}
