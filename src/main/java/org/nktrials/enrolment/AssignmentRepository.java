package org.nktrials.enrolment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AssignmentRepository extends JpaRepository<AssignmentRecord, UUID> {

  Optional<AssignmentRecord> findFirstByPatientIdOrderByAssignedAtDescIdDesc(UUID patientId);

  @Query(
      """
      select a from AssignmentRecord a
       where a.patientId in (select s.patientId from SlotRecord s where s.trialId = :trialId)
       order by a.assignedAt, a.id
      """)
  List<AssignmentRecord> ofTrial(UUID trialId);
}
