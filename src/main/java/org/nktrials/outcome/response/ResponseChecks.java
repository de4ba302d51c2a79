package org.nktrials.outcome.response;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;

/** What entries of this room have in common. */
final class ResponseChecks {

  private static final int EARLIEST_YEAR = 1990;
  private static final int LONGEST_REASON = 500;

  private final List<Problem> problems = new ArrayList<>();

  void date(LocalDate on, LocalDate today) {
    if (on.isAfter(today) || on.getYear() < EARLIEST_YEAR) {
      add("date", "date", "The date lies in the future, or long ago.");
    }
  }

  void text(String field, @Nullable String text, int longest, String sentence) {
    if (text == null || text.isBlank() || text.length() > longest) {
      add(field, field + "-length", sentence);
    }
  }

  /** The investigator's own response needs a reason exactly when it differs. */
  void ownResponse(@Nullable Object own, Object computed, String words, @Nullable String reason) {
    boolean differs = own != null && !own.equals(computed);
    if (differs && (reason == null || reason.isBlank())) {
      add(
          "reason",
          "reason-missing",
          "The rule computes %s: say why yours differs.".formatted(words));
    }
    if (reason != null && reason.length() > LONGEST_REASON) {
      add("reason", "reason-length", "At most 500 characters.");
    }
  }

  void add(String field, String code, String sentence) {
    problems.add(Problem.of(field, code, sentence));
  }

  void refuseIfAny() {
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }
}
