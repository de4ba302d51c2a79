package org.nktrials.outcome.followup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface FollowUpRepository extends JpaRepository<FollowUpRecord, UUID> {

  Optional<FollowUpRecord> findBySubmissionId(UUID submissionId);

  List<FollowUpRecord> findByPatientIdInOrderByHappenedOnDescIdDesc(Collection<UUID> patientIds);

  boolean existsByPatientIdAndKindAndHappenedOnAndCancelledAtIsNull(
      UUID patientId, FollowUpKind kind, LocalDate happenedOn);
}
