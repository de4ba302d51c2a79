package org.nktrials.enrolment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SlotRepository extends JpaRepository<SlotRecord, UUID> {

  List<SlotRecord> findByTrialIdOrderByReservedAt(UUID trialId);

  List<SlotRecord> findByTrialIdAndLevelNumberAndStateIn(
      UUID trialId, int levelNumber, Collection<SlotState> states);

  List<SlotRecord> findByTrialIdAndStateIn(UUID trialId, Collection<SlotState> states);

  Optional<SlotRecord> findFirstByPatientIdAndStateInOrderByReservedAtDesc(
      UUID patientId, Collection<SlotState> states);
}
