package org.nktrials.examination;

import java.util.Set;
import java.util.stream.Collectors;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.rules.schedule.VisitTiming;

/** On which study days of the first cycle the protocol plans blood chemistry. */
final class PlannedChemistry {

  private PlannedChemistry() {}

  static Set<Integer> days(ProtocolDefinition protocol) {
    return protocol.visits().value().stream()
        .filter(visit -> visit.procedures().contains("CHEM"))
        .filter(visit -> visit.timing() instanceof VisitTiming.OnStudyDay)
        .map(visit -> ((VisitTiming.OnStudyDay) visit.timing()).day())
        .collect(Collectors.toSet());
  }
}
