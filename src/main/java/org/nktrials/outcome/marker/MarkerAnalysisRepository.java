package org.nktrials.outcome.marker;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MarkerAnalysisRepository extends JpaRepository<MarkerAnalysisRecord, UUID> {

  Optional<MarkerAnalysisRecord> findBySubmissionId(UUID submissionId);

  Optional<MarkerAnalysisRecord> findByTrialIdAndNumber(UUID trialId, int number);

  List<MarkerAnalysisRecord> findByTrialIdOrderByNumber(UUID trialId);
}
