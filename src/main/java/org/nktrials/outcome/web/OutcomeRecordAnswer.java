package org.nktrials.outcome.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.outcome.followup.PatientOutcome;

/**
 * A record that an outcome rests on, with what a program needs to cancel it.
 *
 * @param part lesions, tumours, marrows or follow-up
 * @param what in words
 * @param cancelledAt null while it counts
 */
record OutcomeRecordAnswer(
    String part, UUID id, long version, LocalDate on, String what, @Nullable Instant cancelledAt) {

  static List<OutcomeRecordAnswer> of(PatientOutcome outcome) {
    List<OutcomeRecordAnswer> all = new ArrayList<>();
    for (var one : outcome.responses().tumours().lesions()) {
      String what = "%s lesion %d: %s".formatted(one.kind().label(), one.number(), one.organ());
      all.add(of("lesions", one.id(), one.version(), one.measuredOn(), what, one.cancelledAt()));
    }
    for (var one : outcome.responses().tumours().visits()) {
      all.add(of("tumours", one.id(), one.version(), one.on(), "assessment", one.cancelledAt()));
    }
    for (var one : outcome.responses().marrows().visits()) {
      all.add(of("marrows", one.id(), one.version(), one.on(), "assessment", one.cancelledAt()));
    }
    for (var one : outcome.events()) {
      all.add(
          of(
              "follow-up",
              one.id(),
              one.version(),
              one.on(),
              one.kind().label(),
              one.cancelledAt()));
    }
    return List.copyOf(all);
  }

  private static OutcomeRecordAnswer of(
      String part, UUID id, long version, LocalDate on, String what, @Nullable Instant cancelled) {
    return new OutcomeRecordAnswer(part, id, version, on, what, cancelled);
  }
}
