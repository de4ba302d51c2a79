package org.nktrials.cohort.pack;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PackRepository extends JpaRepository<PackRecord, UUID> {

  Optional<PackRecord> findBySubmissionId(UUID submissionId);

  Optional<PackRecord> findByTrialIdAndNumber(UUID trialId, int number);

  @Query("select max(p.number) from PackRecord p where p.trialId = :trialId")
  @Nullable Integer lastNumber(UUID trialId);

  /** Without the content. */
  @Query(
      """
      select new org.nktrials.cohort.pack.PackSummary(
               p.id, p.trialId, p.number, p.cutOff, p.contentSha256, p.pdfSha256,
               p.preparedByName, p.enteredAt)
        from PackRecord p
       where p.trialId = :trialId and locate(:by, lower(p.preparedByName)) > 0
      """)
  Page<PackSummary> ofTrial(UUID trialId, String by, Pageable page);
}
