package org.nktrials.patient;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DeviationRepository extends JpaRepository<DeviationRecord, UUID> {

  List<DeviationRecord> findByPatientIdOrderByHappenedAt(UUID patientId);
}
