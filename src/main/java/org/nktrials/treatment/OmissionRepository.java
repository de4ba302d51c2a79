package org.nktrials.treatment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface OmissionRepository extends JpaRepository<OmissionRecord, UUID> {

  List<OmissionRecord> findByPatientIdOrderByPlannedOnAscEnteredAtAsc(UUID patientId);

  List<OmissionRecord> findByDoseIdAndCancelledAtIsNull(UUID doseId);

  Optional<OmissionRecord> findBySubmissionId(UUID submissionId);
}
