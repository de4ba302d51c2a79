package org.nktrials.donor.product;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface NkProductRepository extends JpaRepository<NkProductRecord, UUID> {

  Optional<NkProductRecord> findByCode(String code);

  Optional<NkProductRecord> findBySubmissionId(UUID submissionId);

  List<NkProductRecord> findByPatientIdOrderByNumber(UUID patientId);

  /** The product whom nobody else changes until this transaction ends. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select p from NkProductRecord p where p.id = :id")
  Optional<NkProductRecord> inTurn(UUID id);
}
