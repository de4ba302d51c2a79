package org.nktrials.datareview;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RecordLockRepository extends JpaRepository<RecordLockRecord, UUID> {

  Optional<RecordLockRecord> findBySubmissionId(UUID submissionId);
}
