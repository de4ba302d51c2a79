package org.nktrials.toxicity;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientStatus;
import org.nktrials.rules.schedule.DltWindow;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;

/** When which verdict can be signed. */
final class VerdictChecks {

  private static final int LONGEST_SUMMARY = 1000;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

  private VerdictChecks() {}

  /**
   * Checks a verdict before it is signed.
   *
   * @throws Refused with every problem
   */
  static void check(SignVerdict command, PatientEvaluation evaluation) {
    List<Problem> problems = new ArrayList<>();
    if (command.summary().isBlank() || command.summary().length() > LONGEST_SUMMARY) {
      problems.add(
          Problem.of("summary", "summary", "Say what was found, in at most 1,000 characters."));
    }
    if (evaluation.verdict() != null && isBlank(command.changeReason())) {
      problems.add(
          Problem.of("changeReason", "reason-missing", "Say why the signed verdict changes."));
    }
    obstacle(command.kind(), evaluation).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  /** What stands in the way of this verdict now, other than missing words. */
  static Optional<Problem> obstacle(VerdictKind kind, PatientEvaluation evaluation) {
    if (!evaluation.studyDrugGiven()) {
      return Optional.of(
          new Problem(
              "not-treated",
              "kind",
              "The patient has had no study drug.",
              "Give the reservation back instead."));
    }
    return switch (kind) {
      case NO_DLT -> noDlt(evaluation);
      case DLT -> dlt(evaluation.window());
      case NOT_EVALUABLE -> notEvaluable(evaluation);
    };
  }

  private static Optional<Problem> noDlt(PatientEvaluation evaluation) {
    DltWindow window = evaluation.window();
    if (window != null && window.isClosed(evaluation.today())) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem(
            "window-open",
            "kind",
            "Evaluable without DLT can only be said once the DLT window has closed.",
            window == null
                ? "The window has not started."
                : "The window closes after " + DAY.format(window.end()) + "."));
  }

  private static Optional<Problem> notEvaluable(PatientEvaluation evaluation) {
    DltWindow window = evaluation.window();
    boolean observed = window != null && window.isClosed(evaluation.today());
    boolean left = evaluation.patient().status() != PatientStatus.ENROLLED;
    return observed || left
        ? Optional.empty()
        : Optional.of(
            new Problem(
                "still-treated",
                "kind",
                "A patient under treatment whose DLT window has not closed may still have a DLT.",
                "Stop treatment first, or wait until the window has closed."));
  }

  private static Optional<Problem> dlt(@Nullable DltWindow window) {
    return window == null
        ? Optional.of(
            new Problem(
                "window-not-started",
                "kind",
                "The DLT window has not started.",
                "It starts with the first dose of the escalated drug."))
        : Optional.empty();
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
