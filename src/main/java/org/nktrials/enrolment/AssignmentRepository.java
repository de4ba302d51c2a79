package org.nktrials.enrolment;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AssignmentRepository extends JpaRepository<AssignmentRecord, UUID> {

  Optional<AssignmentRecord> findFirstByPatientIdOrderByAssignedAtDescIdDesc(UUID patientId);
}
