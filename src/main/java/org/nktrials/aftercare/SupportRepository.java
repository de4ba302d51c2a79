package org.nktrials.aftercare;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SupportRepository extends JpaRepository<SupportRecord, UUID> {

  Optional<SupportRecord> findByPatientIdAndDay(UUID patientId, LocalDate day);

  Optional<SupportRecord> findBySubmissionId(UUID submissionId);
}
