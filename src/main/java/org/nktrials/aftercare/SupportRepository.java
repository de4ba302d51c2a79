package org.nktrials.aftercare;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SupportRepository extends JpaRepository<SupportRecord, UUID> {

  List<SupportRecord> findByPatientIdOrderByDay(UUID patientId);

  Optional<SupportRecord> findByPatientIdAndDay(UUID patientId, LocalDate day);

  Optional<SupportRecord> findBySubmissionId(UUID submissionId);
}
