package org.nktrials.sample.result;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ImmuneResultRepository extends JpaRepository<ImmuneResultRecord, UUID> {

  List<ImmuneResultRecord> findBySubmissionIdOrderById(UUID submissionId);

  List<ImmuneResultRecord> findBySampleIdInOrderByEnteredAtDescIdDesc(Collection<UUID> samples);

  Optional<ImmuneResultRecord> findBySupersededBy(UUID correction);
}
