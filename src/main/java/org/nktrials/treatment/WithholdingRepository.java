package org.nktrials.treatment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface WithholdingRepository extends JpaRepository<WithholdingRecord, UUID> {

  List<WithholdingRecord> findByPatientIdOrderByWithheldAtDesc(UUID patientId);

  List<WithholdingRecord> findByPatientIdInAndLiftedAtIsNullOrderByWithheldAt(
      Collection<UUID> patientIds);

  /** With the name of whoever withheld. */
  @Query(
      """
      select new org.nktrials.treatment.NamedWithholding(w, p.displayName)
        from WithholdingRecord w join PersonRecord p on p.id = w.withheldBy
       where w.trialId = :trialId and w.liftedAt is null
       order by w.withheldAt, w.id
      """)
  List<NamedWithholding> standing(UUID trialId);

  Optional<WithholdingRecord> findBySubmissionId(UUID submissionId);
}
