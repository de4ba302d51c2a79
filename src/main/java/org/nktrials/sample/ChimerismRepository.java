package org.nktrials.sample;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ChimerismRepository extends JpaRepository<ChimerismRecord, UUID> {

  Optional<ChimerismRecord> findBySubmissionId(UUID submissionId);

  boolean existsByPatientIdAndSampledOnAndMethodAndFractionAndCancelledAtIsNull(
      UUID patientId, LocalDate sampledOn, ChimerismMethod method, CellFraction fraction);
}
