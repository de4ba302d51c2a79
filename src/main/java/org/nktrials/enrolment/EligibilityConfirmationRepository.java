package org.nktrials.enrolment;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface EligibilityConfirmationRepository
    extends JpaRepository<EligibilityConfirmationRecord, UUID> {

  Optional<EligibilityConfirmationRecord> findByPatientId(UUID patientId);
}
