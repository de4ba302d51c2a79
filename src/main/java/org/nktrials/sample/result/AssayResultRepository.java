package org.nktrials.sample.result;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AssayResultRepository extends JpaRepository<AssayResultRecord, UUID> {

  Optional<AssayResultRecord> findBySubmissionId(UUID submissionId);

  Optional<AssayResultRecord> findBySupersededBy(UUID correction);

  List<AssayResultRecord> findBySampleIdOrderByEnteredAtDescIdDesc(UUID sampleId);
}
