package org.nktrials.donor;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DonorRepository extends JpaRepository<DonorRecord, UUID> {

  Optional<DonorRecord> findByCode(String code);

  Optional<DonorRecord> findBySubmissionId(UUID submissionId);

  List<DonorRecord> findByPatientIdOrderByNumber(UUID patientId);

  int countByPatientId(UUID patientId);
}
