package org.nktrials.sample.custody;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.immune.SampleDelay;
import org.nktrials.shared.DataPoint;
import org.nktrials.shared.EditCheckFailed;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a step of the chain of custody needs, and what is asked about after it. */
@Component
class StepChecks {

  private static final int LONGEST_PLACE = 60;
  private static final int LONGEST_NOTE = 500;

  private final ApplicationEventPublisher events;
  private final Clock clock;

  StepChecks(ApplicationEventPublisher events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  void require(ImmuneSample sample, TakeStep step, boolean hasResults) {
    List<Problem> problems = new ArrayList<>();
    order(sample, step, problems);
    time(sample, step, problems);
    if ((step.kind() == StepKind.RECEIVED) != (step.condition() != null)) {
      problems.add(Problem.of("condition", "condition", "Say in which condition it arrived."));
    }
    if (step.kind() == StepKind.STORED && step.place() == null) {
      problems.add(Problem.of("place", "place-missing", "Say where it is stored."));
    }
    length("place", step.place(), LONGEST_PLACE, problems);
    length("note", step.note(), LONGEST_NOTE, problems);
    if (step.kind() == StepKind.CANCELLED) {
      cancelling(step, hasResults, problems);
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  private static void order(ImmuneSample sample, TakeStep step, List<Problem> problems) {
    if (!sample.counts()) {
      problems.add(new Problem("cancelled", null, "This sample is cancelled.", null));
    } else if (!Transitions.before(step.kind()).contains(sample.state())) {
      problems.add(
          new Problem(
              "order",
              null,
              "This sample is %s, so it cannot be %s now."
                  .formatted(sample.state().label(), step.kind().label()),
              before(step.kind())));
    }
  }

  private static @Nullable String before(StepKind kind) {
    String states =
        Transitions.before(kind).stream()
            .map(SampleState::label)
            .collect(Collectors.joining(" or "));
    return states.isEmpty() ? null : "It must be " + states + " first.";
  }

  private void time(ImmuneSample sample, TakeStep step, List<Problem> problems) {
    Instant last = sample.lastStep();
    if (step.at().isAfter(clock.instant())) {
      problems.add(Problem.of("at", "future", "This time lies in the future."));
    } else if (step.kind() != StepKind.CANCELLED && last != null && step.at().isBefore(last)) {
      problems.add(Problem.of("at", "before", "This lies before the last step of the sample."));
    }
  }

  private static void length(
      String field, @Nullable String text, int most, List<Problem> problems) {
    if (text != null && (text.isBlank() || text.length() > most)) {
      problems.add(Problem.of(field, "length", "1 to " + most + " characters."));
    }
  }

  private static void cancelling(TakeStep step, boolean hasResults, List<Problem> problems) {
    if (step.note() == null) {
      problems.add(Problem.of("note", "reason-missing", "Say why it is cancelled."));
    }
    if (hasResults) {
      problems.add(
          new Problem(
              "has-results",
              null,
              "Results of this sample count, so it cannot be cancelled.",
              "Withdraw the results first."));
    }
  }

  /** Opens queries on a sample that arrived late or in a bad condition. */
  void raise(PatientSummary patient, ImmuneSample sample) {
    ReceivedCondition condition = sample.condition();
    if (sample.state() != SampleState.RECEIVED || condition == null) {
      return;
    }
    if (condition != ReceivedCondition.GOOD) {
      ask(
          patient,
          sample,
          "received_condition",
          "sample-condition",
          "Sample %s arrived %s.".formatted(sample.code(), condition.label()));
    }
    if (SampleDelay.between(sample.collectedAt(), sample.receivedAt())
        instanceof SampleDelay.Exceeded(var reason)) {
      ask(
          patient,
          sample,
          "received_at",
          "sample-delay",
          "Sample %s: %s".formatted(sample.code(), reason.sentence()));
    }
  }

  private void ask(
      PatientSummary patient, ImmuneSample sample, String field, String check, String sentence) {
    events.publishEvent(
        new EditCheckFailed(
            patient.trialId(),
            patient.id(),
            new DataPoint("immune_sample", sample.id(), field),
            check,
            sentence,
            "/samples/" + sample.code()));
  }
}
