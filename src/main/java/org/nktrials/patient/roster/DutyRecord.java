package org.nktrials.patient.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.SiteSummary;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "on_call_duty")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class DutyRecord extends ClinicalRecord {

  private UUID siteId;
  private String person;
  private String phone;
  private Instant startsAt;
  private Instant endsAt;
  private Instant enteredAt;
  private @Nullable Instant cancelledAt;
  private UUID submissionId;

  DutyRecord(EnterDuty command, Instant from, Instant to, Instant now) {
    this.siteId = command.siteId();
    this.person = command.person().strip();
    this.phone = command.phone().strip();
    this.startsAt = from;
    this.endsAt = to;
    this.enteredAt = now;
    this.submissionId = command.submissionId();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected DutyRecord() {}

  UUID siteId() {
    return siteId;
  }

  boolean counts() {
    return cancelledAt == null;
  }

  void cancel(Instant now) {
    this.cancelledAt = now;
  }

  Duty duty(SiteSummary site) {
    return new Duty(id(), site, person, phone, startsAt, endsAt, cancelledAt, version());
  }
}
