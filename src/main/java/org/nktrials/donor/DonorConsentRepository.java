package org.nktrials.donor;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DonorConsentRepository extends JpaRepository<DonorConsentRecord, UUID> {

  List<DonorConsentRecord> findByDonorIdOrderByHappenedAtDescEnteredAtDesc(UUID donorId);

  Optional<DonorConsentRecord> findBySubmissionId(UUID submissionId);
}
