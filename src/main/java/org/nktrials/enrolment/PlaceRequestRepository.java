package org.nktrials.enrolment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PlaceRequestRepository extends JpaRepository<PlaceRequestRecord, UUID> {

  List<PlaceRequestRecord> findByTrialIdOrderByNumber(UUID trialId);

  List<PlaceRequestRecord> findByTrialIdAndStateOrderByNumber(UUID trialId, RequestState state);

  Optional<PlaceRequestRecord> findBySubmissionId(UUID submissionId);

  @Query("select coalesce(max(r.number), 0) from PlaceRequestRecord r where r.trialId = :trialId")
  int lastNumber(UUID trialId);
}
