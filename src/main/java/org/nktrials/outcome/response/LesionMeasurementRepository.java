package org.nktrials.outcome.response;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface LesionMeasurementRepository extends JpaRepository<LesionMeasurementRecord, UUID> {}
