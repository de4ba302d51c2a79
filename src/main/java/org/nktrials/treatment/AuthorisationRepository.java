package org.nktrials.treatment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AuthorisationRepository extends JpaRepository<AuthorisationRecord, UUID> {

  List<AuthorisationRecord> findByPatientIdOrderByPlannedForDesc(UUID patientId);

  Optional<AuthorisationRecord> findBySubmissionId(UUID submissionId);
}
