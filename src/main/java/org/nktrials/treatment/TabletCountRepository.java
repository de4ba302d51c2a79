package org.nktrials.treatment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface TabletCountRepository extends JpaRepository<TabletCountRecord, UUID> {

  List<TabletCountRecord> findByPatientIdOrderByFromDayAscEnteredAtAsc(UUID patientId);

  Optional<TabletCountRecord> findBySubmissionId(UUID submissionId);
}
