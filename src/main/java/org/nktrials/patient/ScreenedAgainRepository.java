package org.nktrials.patient;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ScreenedAgainRepository extends JpaRepository<ScreenedAgainRecord, UUID> {

  List<ScreenedAgainRecord> findByPatientIdOrEarlierId(UUID patientId, UUID earlierId);

  Optional<ScreenedAgainRecord> findByEarlierId(UUID earlierId);
}
