package org.nktrials.outcome.marker;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MarkerRunRepository extends JpaRepository<MarkerRunRecord, UUID> {

  boolean existsBySubmissionId(UUID submissionId);

  List<MarkerRunRecord> findByAnalysisIdOrderByNumber(UUID analysisId);

  List<MarkerRunRecord> findByTrialIdOrderByAnalysisIdAscNumberAsc(UUID trialId);
}
