package org.nktrials.enrolment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SlotRepository extends JpaRepository<SlotRecord, UUID> {

  List<SlotRecord> findByTrialIdAndLevelNumberAndStateIn(
      UUID trialId, int levelNumber, Collection<SlotState> states);

  /** Every place of a trial, once for each word of an investigator on the patient's level. */
  @Query(
      """
      select new org.nktrials.enrolment.AssignedSlot(s, a)
        from SlotRecord s left join AssignmentRecord a on a.patientId = s.patientId
       where s.trialId in :trialIds
       order by s.reservedAt, a.assignedAt, a.id
      """)
  List<AssignedSlot> withAssignments(Collection<UUID> trialIds);

  List<SlotRecord> findByTrialIdAndStateIn(UUID trialId, Collection<SlotState> states);

  Optional<SlotRecord> findFirstByPatientIdAndStateInOrderByReservedAtDesc(
      UUID patientId, Collection<SlotState> states);
}
