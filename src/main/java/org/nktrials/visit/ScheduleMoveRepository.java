package org.nktrials.visit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ScheduleMoveRepository extends JpaRepository<ScheduleMoveRecord, UUID> {

  List<ScheduleMoveRecord> findByPatientIdOrderByMovedAtAscIdAsc(UUID patientId);

  Optional<ScheduleMoveRecord> findBySubmissionId(UUID submissionId);
}
