package org.nktrials.patient;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface WithdrawalRepository extends JpaRepository<WithdrawalRecord, UUID> {

  List<WithdrawalRecord> findByPatientIdOrderByWithdrawnAt(UUID patientId);

  List<WithdrawalRecord> findByTrialIdInAndCancelledAtIsNull(Collection<UUID> trialIds);

  Optional<WithdrawalRecord> findBySubmissionId(UUID submissionId);
}
