package org.nktrials.toxicity;

import java.util.List;
import java.util.OptionalInt;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.StripPart;
import org.nktrials.patient.StripSource;
import org.nktrials.rules.schedule.DltWindow;
import org.springframework.stereotype.Component;

/** The state on the strip of a patient page. */
@Component
class EvaluationStrip implements StripSource {

  private final Evaluations evaluations;

  EvaluationStrip(Evaluations evaluations) {
    this.evaluations = evaluations;
  }

  @Override
  public List<StripPart> stripParts(PatientSummary patient) {
    return evaluations.of(patient).map(EvaluationStrip::part).map(List::of).orElse(List.of());
  }

  private static StripPart part(PatientEvaluation evaluation) {
    String tone =
        switch (evaluation.state()) {
          case DLT -> "stop";
          case IN_DLT_WINDOW, VERDICT_DUE -> "warn";
          case NO_DLT -> "ok";
          default -> null;
        };
    return new StripPart(30, "State", text(evaluation), tone);
  }

  private static String text(PatientEvaluation evaluation) {
    DltWindow window = evaluation.window();
    if (evaluation.state() != EvaluationState.IN_DLT_WINDOW || window == null) {
      return evaluation.state().label();
    }
    OptionalInt day = window.dayInWindow(evaluation.today());
    return "in DLT window, day %s of %d, %d days left"
        .formatted(
            day.isPresent() ? day.getAsInt() : "0",
            window.toDay(),
            window.daysLeft(evaluation.today()));
  }
}
