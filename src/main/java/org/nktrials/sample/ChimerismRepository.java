package org.nktrials.sample;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.rules.immune.CellFraction;
import org.nktrials.rules.immune.ChimerismMethod;
import org.springframework.data.jpa.repository.JpaRepository;

interface ChimerismRepository extends JpaRepository<ChimerismRecord, UUID> {

  Optional<ChimerismRecord> findBySubmissionId(UUID submissionId);

  Optional<ChimerismRecord> findBySupersededBy(UUID correction);

  /** Of all that were entered for a day, method and fraction, the one that counts. */
  Optional<ChimerismRecord>
      findByPatientIdAndSampledOnAndMethodAndFractionAndCancelledAtIsNullAndSupersededByIsNull(
          UUID patientId, LocalDate sampledOn, ChimerismMethod method, CellFraction fraction);
}
