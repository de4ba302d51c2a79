package org.nktrials.toxicity;

import java.util.List;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.schedule.DltWindow;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Component;

/** A candidate DLT that nobody settled keeps the verdict open. */
@Component
class UnsettledEvents {

  private final AdverseEvents events;

  UnsettledEvents(AdverseEvents events) {
    this.events = events;
  }

  /**
   * Refuses a verdict that unsettled events keep open.
   *
   * @throws Refused with a problem for every such event
   */
  void refuse(VerdictKind kind, PatientEvaluation evaluation) {
    List<Problem> open = of(kind, evaluation);
    if (!open.isEmpty()) {
      throw new Refused(open);
    }
  }

  /** Events in the window without a grade, or put forward as a DLT: they bar "no DLT" only. */
  List<Problem> of(VerdictKind kind, PatientEvaluation evaluation) {
    DltWindow window = evaluation.window();
    if (kind != VerdictKind.NO_DLT || window == null) {
      return List.of();
    }
    PatientSummary patient = evaluation.patient();
    return events.of(patient).stream()
        .filter(AdverseEvent::counts)
        .filter(event -> window.contains(patient.dateAt(event.onsetAt())))
        .filter(event -> event.grade() == null || Boolean.TRUE.equals(event.possibleDlt()))
        .map(UnsettledEvents::problem)
        .toList();
  }

  private static Problem problem(AdverseEvent event) {
    return event.grade() == null
        ? new Problem(
            "event-not-graded",
            "kind",
            event.term() + " in the DLT window has no grade.",
            "Complete the adverse event first.")
        : new Problem(
            "event-put-forward",
            "kind",
            event.term() + " in the DLT window is put forward as dose-limiting.",
            "Settle it in the adverse event first, with the reason.");
  }
}
