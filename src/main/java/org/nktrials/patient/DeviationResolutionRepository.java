package org.nktrials.patient;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DeviationResolutionRepository extends JpaRepository<DeviationResolutionRecord, UUID> {

  List<DeviationResolutionRecord> findByPatientId(UUID patientId);

  boolean existsByDeviationId(UUID deviationId);
}
