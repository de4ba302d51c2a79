package org.nktrials.aftercare;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CytopeniaRepository extends JpaRepository<CytopeniaRecord, UUID> {

  Optional<CytopeniaRecord> findByPatientIdAndSupersededAtIsNull(UUID patientId);

  boolean existsBySubmissionId(UUID submissionId);

  /** Standing verdicts of a trial, all sites: patient and kind. */
  @Query(
      "select v.patientId, v.kind from CytopeniaRecord v where v.trialId = :trialId and"
          + " v.supersededAt is null")
  List<Object[]> standing(UUID trialId);
}
