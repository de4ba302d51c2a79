package org.nktrials.donor;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DonorEventRepository extends JpaRepository<DonorEventRecord, UUID> {

  List<DonorEventRecord> findByDonorIdOrderByOnsetOn(UUID donorId);

  boolean existsBySubmissionId(UUID submissionId);
}
