package org.nktrials.toxicity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface VerdictRepository extends JpaRepository<VerdictRecord, UUID> {

  Optional<VerdictRecord> findByPatientIdAndSupersededAtIsNull(UUID patientId);

  List<VerdictRecord> findByPatientIdOrderBySignedAt(UUID patientId);

  /** Verdicts that stand, each with what was found late about it and is open. */
  @Query(
      """
      select new org.nktrials.toxicity.StandingVerdict(v, f)
        from VerdictRecord v
        left join LateFindingRecord f on f.verdictId = v.id and f.settledAt is null
       where v.trialId in :trialIds and v.supersededAt is null
       order by v.signedAt, v.id, f.enteredAt
      """)
  List<StandingVerdict> standing(Collection<UUID> trialIds);
}
