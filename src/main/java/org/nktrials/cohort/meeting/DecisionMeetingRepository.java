package org.nktrials.cohort.meeting;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DecisionMeetingRepository extends JpaRepository<DecisionMeetingRecord, UUID> {

  boolean existsByDecisionId(UUID decisionId);
}
