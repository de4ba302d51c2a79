package org.nktrials.donor.product;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProductResultRepository extends JpaRepository<ProductResultRecord, UUID> {

  Optional<ProductResultRecord> findBySubmissionId(UUID submissionId);
}
