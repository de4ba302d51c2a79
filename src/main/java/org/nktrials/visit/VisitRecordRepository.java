package org.nktrials.visit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface VisitRecordRepository extends JpaRepository<VisitRecord, UUID> {

  List<VisitRecord> findByPatientId(UUID patientId);

  Optional<VisitRecord> findByPatientIdAndCode(UUID patientId, String code);

  Optional<VisitRecord> findBySubmissionId(UUID submissionId);
}
