package org.nktrials.toxicity;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.adverseevent.GradePeriod;
import org.nktrials.rules.adverseevent.Moment;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "adverse_event_grade")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class GradePeriodRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private UUID adverseEventId;
  private int grade;
  private Instant fromAt;
  private boolean fromTimeKnown;
  private @Nullable Instant toAt;
  private boolean toTimeKnown;
  private Instant enteredAt;
  private @Nullable Instant removedAt;

  @SuppressWarnings("NullAway.Init") // the period is taken at once
  GradePeriodRecord(AdverseEventRecord event, GradePeriod period, ZoneId zone, Instant now) {
    this.trialId = event.trialId();
    this.patientId = event.patientId();
    this.adverseEventId = event.id();
    this.enteredAt = now;
    take(period, zone);
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected GradePeriodRecord() {}

  final void take(GradePeriod period, ZoneId zone) {
    Moment to = period.to();
    this.grade = period.grade();
    this.fromAt = period.from().at(zone);
    this.fromTimeKnown = period.from().time() != null;
    this.toAt = to == null ? null : to.at(zone);
    this.toTimeKnown = to != null && to.time() != null;
  }

  /** It was typed by mistake and stays readable in the history. */
  void remove(Instant now) {
    this.removedAt = now;
  }

  UUID adverseEventId() {
    return adverseEventId;
  }

  Instant fromAt() {
    return fromAt;
  }

  GradePeriod period(ZoneId zone) {
    return new GradePeriod(
        grade,
        Moment.of(fromAt, fromTimeKnown, zone),
        toAt == null ? null : Moment.of(toAt, toTimeKnown, zone));
  }
}
