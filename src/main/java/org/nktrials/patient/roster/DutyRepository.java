package org.nktrials.patient.roster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface DutyRepository extends JpaRepository<DutyRecord, UUID> {

  List<DutyRecord> findByCancelledAtIsNullAndEndsAtAfterOrderByStartsAt(Instant now, Limit limit);

  Optional<DutyRecord> findBySubmissionId(UUID submissionId);
}
