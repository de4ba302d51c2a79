package org.nktrials.donor.product;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProductStepRepository extends JpaRepository<ProductStepRecord, UUID> {

  Optional<ProductStepRecord> findBySubmissionId(UUID submissionId);
}
