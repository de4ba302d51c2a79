package org.nktrials.visit;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface VisitProcedureRepository extends JpaRepository<VisitProcedureRecord, UUID> {

  List<VisitProcedureRecord> findByPatientId(UUID patientId);

  List<VisitProcedureRecord> findByVisitRecordId(UUID visitRecordId);
}
