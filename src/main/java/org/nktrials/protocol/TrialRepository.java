package org.nktrials.protocol;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TrialRepository extends JpaRepository<TrialRecord, UUID> {

  /** A trial once for each of its versions that have taken effect or will. */
  String VERSIONS =
      """
      select new org.nktrials.protocol.TrialVersion(t, v.id, v.number, v.effectiveFrom)
        from TrialRecord t join ProtocolVersionRecord v on v.trialId = t.id
      """;

  boolean existsByCode(String code);

  @Query(VERSIONS + " where t.code = :code order by v.number")
  List<TrialVersion> versions(String code);

  @Query(VERSIONS + " where t.id = :id order by v.number")
  List<TrialVersion> versions(UUID id);

  @Query(VERSIONS + " order by t.code, v.number")
  List<TrialVersion> versions();
}
