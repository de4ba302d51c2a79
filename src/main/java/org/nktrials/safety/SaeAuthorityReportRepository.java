package org.nktrials.safety;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SaeAuthorityReportRepository extends JpaRepository<SaeAuthorityReportRecord, UUID> {

  boolean existsBySubmissionId(UUID submissionId);
}
