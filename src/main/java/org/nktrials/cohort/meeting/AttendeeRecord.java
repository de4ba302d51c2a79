package org.nktrials.cohort.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "meeting_attendee")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class AttendeeRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID meetingId;
  private int place;
  private @Nullable UUID personId;
  private String name;

  @Enumerated(EnumType.STRING)
  private AttendeeRole role;

  private @Nullable String delegatedBy;

  AttendeeRecord(MeetingRecord meeting, int place, Attendee attendee) {
    this.trialId = meeting.trialId();
    this.meetingId = meeting.id();
    this.place = place;
    this.personId = attendee.personId();
    this.name = attendee.name();
    this.role = attendee.role();
    this.delegatedBy = attendee.delegatedBy();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected AttendeeRecord() {}
}
