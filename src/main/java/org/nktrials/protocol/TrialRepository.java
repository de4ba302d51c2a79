package org.nktrials.protocol;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface TrialRepository extends JpaRepository<TrialRecord, UUID> {

  Optional<TrialRecord> findByCode(String code);

  List<TrialRecord> findAllByOrderByCode();
}
