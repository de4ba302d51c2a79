package org.nktrials.enrolment;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface EligibilityAnswerRepository extends JpaRepository<EligibilityAnswerRecord, UUID> {

  List<EligibilityAnswerRecord> findByPatientId(UUID patientId);

  List<EligibilityAnswerRecord> findByPatientIdIn(Collection<UUID> patientIds);
}
