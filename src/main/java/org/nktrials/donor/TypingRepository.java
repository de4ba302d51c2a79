package org.nktrials.donor;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface TypingRepository extends JpaRepository<TypingRecord, UUID> {

  List<TypingRecord> findByPatientIdOrderByNumberDesc(UUID patientId);

  Optional<TypingRecord> findBySubmissionId(UUID submissionId);
}
