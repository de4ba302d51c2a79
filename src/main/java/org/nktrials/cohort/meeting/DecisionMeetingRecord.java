package org.nktrials.cohort.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.nktrials.shared.ClinicalRecord;

/** Which meeting took a decision. */
@Entity
@Table(name = "decision_meeting")
@SuppressWarnings("UnusedVariable") // columns are read in SQL only
class DecisionMeetingRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID decisionId;
  private UUID meetingId;

  DecisionMeetingRecord(UUID trialId, UUID decisionId, UUID meetingId) {
    this.trialId = trialId;
    this.decisionId = decisionId;
    this.meetingId = meetingId;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected DecisionMeetingRecord() {}
}
