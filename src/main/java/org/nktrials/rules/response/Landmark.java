package org.nktrials.rules.response;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nktrials.rules.reason.Reason;

/**
 * A marker can only be related to what happened after it was sampled: who died before could not
 * have had it. The clock of each patient must start on the day of sampling or later, and patients
 * whose follow-up ended before are left out.
 */
public final class Landmark {

  /** Version of this rule, kept with every answer. */
  public static final String VERSION = "landmark/2";

  private Landmark() {}

  /** One patient of a marker analysis. */
  public record Subject(String code, LocalDate sampled, LocalDate clockStart, LocalDate end) {}

  /** Whether an analysis may be made. */
  public sealed interface Decision {

    /**
     * It may.
     *
     * @param included codes of the patients
     * @param leftOut why by code: follow-up ended before the clock started
     */
    record Allowed(List<String> included, Map<String, Reason> leftOut) implements Decision {}

    /** The clock of at least one patient starts too early. */
    record Refused(List<Reason> reasons) implements Decision {}
  }

  /** Judges an analysis; all patients with an early clock are named. */
  public static Decision decide(List<Subject> subjects) {
    List<Reason> early = new ArrayList<>();
    List<String> included = new ArrayList<>();
    Map<String, Reason> leftOut = new LinkedHashMap<>();
    for (Subject subject : subjects) {
      if (subject.clockStart().isBefore(subject.sampled())) {
        early.add(
            because(
                "CLOCK_BEFORE_SAMPLE",
                "%s: the clock starts on %s, before the marker was sampled on %s."
                    .formatted(subject.code(), subject.clockStart(), subject.sampled())));
      } else if (subject.end().isBefore(subject.clockStart())) {
        leftOut.put(
            subject.code(),
            because(
                "ENDED_BEFORE_LANDMARK",
                "Follow-up ended on %s, before the clock starts on %s."
                    .formatted(subject.end(), subject.clockStart())));
      } else {
        included.add(subject.code());
      }
    }
    return early.isEmpty()
        ? new Decision.Allowed(List.copyOf(included), Collections.unmodifiableMap(leftOut))
        : new Decision.Refused(List.copyOf(early));
  }

  private static Reason because(String code, String sentence) {
    return new Reason(code, sentence, ResponseSources.LANDMARK);
  }
}
