package org.nktrials.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.StudyDaySource;
import org.nktrials.patient.TimelineItem;
import org.nktrials.patient.TimelineItem.Lane;
import org.nktrials.patient.TimelineItem.Shape;
import org.nktrials.patient.TimelineSource;
import org.nktrials.protocol.ProtocolService;
import org.springframework.stereotype.Component;

/** Visits and the names of study days on the time axis of a patient: one query each. */
@Component
class VisitTimeline implements TimelineSource, StudyDaySource {

  private final ScheduleTable table;
  private final ProtocolService protocols;
  private final Clock clock;

  VisitTimeline(ScheduleTable table, ProtocolService protocols, Clock clock) {
    this.table = table;
    this.protocols = protocols;
    this.clock = clock;
  }

  @Override
  public Optional<org.nktrials.patient.StudyDays> studyDays(PatientSummary patient) {
    return table
        .studyDays(patient.id())
        .flatMap(
            days ->
                days.counted(
                    protocols.version(patient.protocolVersionId()).definition().calendarRule(),
                    today(patient)));
  }

  @Override
  public List<TimelineItem> timeline(PatientSummary patient) {
    LocalDate today = today(patient);
    return table.of(patient.id()).stream()
        .flatMap(visit -> Stream.concat(window(patient, visit, today), done(patient, visit)))
        .toList();
  }

  private static Stream<TimelineItem> window(
      PatientSummary patient, ScheduledVisit visit, LocalDate today) {
    LocalDate opens = visit.opens();
    return opens == null
        ? Stream.empty()
        : Stream.of(
            new TimelineItem(
                Lane.VISITS,
                visit.name(),
                opens,
                visit.closes(),
                Shape.PLANNED,
                null,
                visit.label() + ": " + visit.stateOn(today).label(),
                VisitsOnPatientPage.link(patient, visit)));
  }

  private static Stream<TimelineItem> done(PatientSummary patient, ScheduledVisit visit) {
    LocalDate on = visit.actualOn();
    return on == null
        ? Stream.empty()
        : Stream.of(
            new TimelineItem(
                Lane.VISITS,
                visit.name(),
                on,
                null,
                Shape.MARK,
                null,
                "took place, %d of %d procedures done".formatted(visit.done(), visit.procedures()),
                VisitsOnPatientPage.link(patient, visit)));
  }

  private LocalDate today(PatientSummary patient) {
    return patient.dateAt(clock.instant());
  }
}
