package org.nktrials.donor.product;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProductDecisionRepository extends JpaRepository<ProductDecisionRecord, UUID> {

  Optional<ProductDecisionRecord> findByProductIdAndPdfSha256IsNotNull(UUID productId);
}
