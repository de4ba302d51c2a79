package org.nktrials.cohort.meeting;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MeetingRepository extends JpaRepository<MeetingRecord, UUID> {

  Optional<MeetingRecord> findBySubmissionId(UUID submissionId);

  Optional<MeetingRecord> findByTrialIdAndNumber(UUID trialId, int number);

  @Query("select max(m.number) from MeetingRecord m where m.trialId = :trialId")
  @Nullable Integer lastNumber(UUID trialId);
}
