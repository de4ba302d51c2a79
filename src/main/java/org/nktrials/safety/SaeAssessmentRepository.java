package org.nktrials.safety;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SaeAssessmentRepository extends JpaRepository<SaeAssessmentRecord, UUID> {}
