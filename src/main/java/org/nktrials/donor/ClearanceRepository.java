package org.nktrials.donor;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ClearanceRepository extends JpaRepository<ClearanceRecord, UUID> {

  List<ClearanceRecord> findByDonorIdOrderByDecidedAtDesc(UUID donorId);
}
