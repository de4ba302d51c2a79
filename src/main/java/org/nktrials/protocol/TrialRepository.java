package org.nktrials.protocol;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TrialRepository extends JpaRepository<TrialRecord, UUID> {

  /** Trials with the version in force: the highest number that has taken effect. */
  String WITH_VERSION =
      """
      select new org.nktrials.protocol.TrialSummary(
               t.id, t.code, t.title, t.synthetic, v.id, t.createdAt)
        from TrialRecord t join ProtocolVersionRecord v on v.trialId = t.id
       where v.number = (select max(w.number) from ProtocolVersionRecord w
                          where w.trialId = t.id and w.effectiveFrom <= :today)
      """;

  boolean existsByCode(String code);

  @Query(WITH_VERSION + " and t.code = :code")
  Optional<TrialSummary> inForce(String code, LocalDate today);

  @Query(WITH_VERSION + " and t.id = :id")
  Optional<TrialSummary> inForce(UUID id, LocalDate today);

  @Query(WITH_VERSION + " order by t.code")
  List<TrialSummary> allInForce(LocalDate today);
}
