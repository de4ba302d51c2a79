package org.nktrials.laboratory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReferenceRangeRepository extends JpaRepository<ReferenceRangeRecord, UUID> {

  List<ReferenceRangeRecord> findByLaboratoryIdOrderByValidFromDescEnteredAtDesc(UUID laboratoryId);

  List<ReferenceRangeRecord> findByTrialIdAndAnalyteIn(UUID trialId, Collection<Analyte> analytes);

  Optional<ReferenceRangeRecord> findBySubmissionId(UUID submissionId);
}
