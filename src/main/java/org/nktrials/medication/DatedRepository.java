package org.nktrials.medication;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.repository.NoRepositoryBean;

/** What repositories of history and medication share. */
@NoRepositoryBean
interface DatedRepository<R extends DatedRecord> extends JpaRepository<R, UUID> {

  List<R> findByPatientIdOrderByStartEarliestAscEnteredAtAsc(UUID patientId);

  Optional<R> findBySubmissionId(UUID submissionId);
}
