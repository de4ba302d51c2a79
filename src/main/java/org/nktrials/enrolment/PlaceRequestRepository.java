package org.nktrials.enrolment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PlaceRequestRepository extends JpaRepository<PlaceRequestRecord, UUID> {

  List<PlaceRequestRecord> findByTrialIdOrderByNumber(UUID trialId);

  List<PlaceRequestRecord> findByTrialIdAndStateOrderByNumber(UUID trialId, RequestState state);

  /** Requests of a trial, ended ones included; without a state those of every state. */
  @Query(
      """
      select r from PlaceRequestRecord r
       where r.trialId = :trialId and (:everySite = true or r.siteId = :siteId)
         and r.state in :states
      """)
  Page<PlaceRequestRecord> list(
      UUID trialId, boolean everySite, UUID siteId, Collection<RequestState> states, Pageable page);

  Optional<PlaceRequestRecord> findBySubmissionId(UUID submissionId);

  @Query("select coalesce(max(r.number), 0) from PlaceRequestRecord r where r.trialId = :trialId")
  int lastNumber(UUID trialId);
}
