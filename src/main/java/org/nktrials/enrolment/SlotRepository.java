package org.nktrials.enrolment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SlotRepository extends JpaRepository<SlotRecord, UUID> {

  List<SlotRecord> findByTrialIdOrderByReservedAt(UUID trialId);

  List<SlotRecord> findByTrialIdAndLevelNumberAndStateIn(
      UUID trialId, int levelNumber, Collection<SlotState> states);

  /** The level of every place that is reserved, confirmed or offered to a waiting site. */
  @Query(
      value =
          """
          select level_number from slot where trial_id = :trialId and state in ('RESERVED', 'CONFIRMED')
          union all
          select level_number from place_request where trial_id = :trialId and state = 'OFFERED'
          """,
      nativeQuery = true)
  List<Integer> keptByLevel(UUID trialId);

  List<SlotRecord> findByTrialIdAndStateIn(UUID trialId, Collection<SlotState> states);

  Optional<SlotRecord> findFirstByPatientIdAndStateInOrderByReservedAtDesc(
      UUID patientId, Collection<SlotState> states);
}
