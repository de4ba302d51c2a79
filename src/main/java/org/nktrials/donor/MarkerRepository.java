package org.nktrials.donor;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MarkerRepository extends JpaRepository<MarkerRecord, UUID> {

  List<MarkerRecord> findByDonorIdOrderBySampledOnDescMarkerAsc(UUID donorId);

  boolean existsBySubmissionId(UUID submissionId);
}
