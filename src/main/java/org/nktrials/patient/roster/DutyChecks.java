package org.nktrials.patient.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;

/** What cannot be true of somebody on call. */
final class DutyChecks {

  private static final Duration LONGEST = Duration.ofDays(31);
  private static final Duration FURTHEST = Duration.ofDays(400);
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PHONE = 100;

  private DutyChecks() {}

  static void check(EnterDuty command, Instant from, Instant to, Instant now) {
    List<Problem> problems = new ArrayList<>();
    if (command.person().isBlank() || command.person().strip().length() > LONGEST_NAME) {
      problems.add(Problem.of("person", "person", "Who is on call? At most 200 characters."));
    }
    if (command.phone().isBlank() || command.phone().strip().length() > LONGEST_PHONE) {
      problems.add(Problem.of("phone", "phone", "Which number? At most 100 characters."));
    }
    if (!to.isAfter(from)) {
      problems.add(Problem.of("to", "to-before-from", "The end lies after the begin."));
    } else if (Duration.between(from, to).compareTo(LONGEST) > 0) {
      problems.add(Problem.of("to", "too-long", "At most 31 days in one entry."));
    } else if (!to.isAfter(now)) {
      problems.add(Problem.of("to", "past", "This lies in the past."));
    }
    if (Duration.between(now, from).compareTo(FURTHEST) > 0) {
      problems.add(Problem.of("from", "too-far", "At most 400 days ahead."));
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }
}
