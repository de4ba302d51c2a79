package org.nktrials.treatment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface WithholdingRepository extends JpaRepository<WithholdingRecord, UUID> {

  List<WithholdingRecord> findByPatientIdOrderByWithheldAtDesc(UUID patientId);

  List<WithholdingRecord> findByPatientIdInAndLiftedAtIsNullOrderByWithheldAt(
      Collection<UUID> patientIds);

  Optional<WithholdingRecord> findBySubmissionId(UUID submissionId);
}
