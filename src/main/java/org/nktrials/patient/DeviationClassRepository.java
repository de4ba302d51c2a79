package org.nktrials.patient;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DeviationClassRepository extends JpaRepository<DeviationClassRecord, UUID> {

  Optional<DeviationClassRecord> findByDeviationId(UUID deviationId);
}
