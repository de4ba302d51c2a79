package org.nktrials.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.nktrials.patient.NextStep;
import org.nktrials.patient.NextStepSource;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.StripPart;
import org.nktrials.patient.StripSource;
import org.nktrials.protocol.ProtocolService;
import org.springframework.stereotype.Component;

/** Study day on the strip, next visit among the steps: one query each. */
@Component
class VisitsOnPatientPage implements StripSource, NextStepSource {

  private static final int STUDY_DAY = 25;
  private static final int NEXT_VISIT = 70;

  private final ScheduleTable table;
  private final ProtocolService protocols;
  private final Clock clock;

  VisitsOnPatientPage(ScheduleTable table, ProtocolService protocols, Clock clock) {
    this.table = table;
    this.protocols = protocols;
    this.clock = clock;
  }

  @Override
  public List<StripPart> stripParts(PatientSummary patient) {
    String words =
        table
            .studyDays(patient.id())
            .map(
                days ->
                    days.words(
                        protocols.version(patient.protocolVersionId()).definition().calendarRule(),
                        today(patient)))
            .orElse("not begun");
    return List.of(new StripPart(STUDY_DAY, "Study day", words, null));
  }

  @Override
  public List<NextStep> nextSteps(PatientSummary patient) {
    LocalDate today = today(patient);
    return table.of(patient.id()).stream()
        .filter(visit -> isToCome(visit.stateOn(today)))
        .limit(1)
        .map(visit -> next(patient, visit))
        .toList();
  }

  private static boolean isToCome(VisitState state) {
    return state == VisitState.PLANNED || state == VisitState.IN_WINDOW;
  }

  private static NextStep next(PatientSummary patient, ScheduledVisit visit) {
    return new NextStep(
        NEXT_VISIT,
        "Next visit: %s (%s), %s%s."
            .formatted(
                visit.name(),
                visit.label(),
                VisitDeviation.day(Objects.requireNonNull(visit.target())),
                visit.standing() == VisitStanding.PROVISIONAL ? ", provisional" : ""),
        "Open visit",
        link(patient, visit));
  }

  private LocalDate today(PatientSummary patient) {
    return patient.dateAt(clock.instant());
  }

  static String link(PatientSummary patient, ScheduledVisit visit) {
    return "/patients/" + patient.code() + "/visits/" + visit.code();
  }
}
