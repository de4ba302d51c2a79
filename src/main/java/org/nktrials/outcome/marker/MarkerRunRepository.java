package org.nktrials.outcome.marker;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MarkerRunRepository extends JpaRepository<MarkerRunRecord, UUID> {

  boolean existsBySubmissionId(UUID submissionId);

  List<MarkerRunRecord> findByAnalysisIdOrderByNumber(UUID analysisId);

  /** Latest run of each of these analyses. */
  @Query(
      """
      select r from MarkerRunRecord r where r.analysisId in :analyses
         and r.number = (select max(o.number) from MarkerRunRecord o where o.analysisId = r.analysisId)
      """)
  List<MarkerRunRecord> latest(Collection<UUID> analyses);
}
