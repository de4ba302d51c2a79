package org.nktrials.toxicity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SponsorCommentRepository extends JpaRepository<SponsorCommentRecord, UUID> {

  List<SponsorCommentRecord> findByPatientIdOrderByEnteredAt(UUID patientId);

  Optional<SponsorCommentRecord> findBySubmissionId(UUID submissionId);
}
