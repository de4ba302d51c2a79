package org.nktrials.visit;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface VisitDeviationRepository extends JpaRepository<VisitDeviationRecord, UUID> {

  List<VisitDeviationRecord> findByPatientId(UUID patientId);

  List<VisitDeviationRecord> findByPatientIdAndCode(UUID patientId, String code);
}
