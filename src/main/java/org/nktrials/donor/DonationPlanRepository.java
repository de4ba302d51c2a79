package org.nktrials.donor;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DonationPlanRepository extends JpaRepository<DonationPlanRecord, UUID> {

  Optional<DonationPlanRecord> findByPatientId(UUID patientId);
}
