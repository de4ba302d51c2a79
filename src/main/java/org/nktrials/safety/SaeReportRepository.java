package org.nktrials.safety;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SaeReportRepository extends JpaRepository<SaeReportRecord, UUID> {

  @Query("select coalesce(max(r.number), 0) from SaeReportRecord r where r.caseId = :caseId")
  int lastNumber(UUID caseId);

  Optional<SaeReportRecord> findByCaseIdAndNumber(UUID caseId, int number);
}
