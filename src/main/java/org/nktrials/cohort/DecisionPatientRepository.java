package org.nktrials.cohort;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DecisionPatientRepository extends JpaRepository<DecisionPatientRecord, UUID> {}
