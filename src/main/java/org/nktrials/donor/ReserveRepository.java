package org.nktrials.donor;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReserveRepository extends JpaRepository<ReserveRecord, UUID> {

  Optional<ReserveRecord> findFirstByPatientIdOrderByNamedAtDesc(UUID patientId);

  boolean existsBySubmissionId(UUID submissionId);
}
