package org.nktrials.rules.recovery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;
import org.nktrials.rules.recovery.RecoveryDecision.CannotBeDetermined;
import org.nktrials.rules.recovery.RecoveryDecision.NeverBelow;
import org.nktrials.rules.recovery.RecoveryDecision.NotYet;
import org.nktrials.rules.recovery.RecoveryDecision.Recovered;

/**
 * Neutrophil recovery: after the nadir, the first of three consecutive values on different days
 * that reach the threshold. The nadir is the first lowest value from the infusion to the day on
 * which prolonged cytopenia is judged. Values before the infusion do not count; days without value
 * between values do not matter.
 *
 * @param source the protocol version
 */
public record NeutrophilRecovery(RecoveryCriteria criteria, RuleSource source) {

  /** Version stored with what rests on it. */
  public static final String VERSION = "neutrophil-recovery/1";

  /**
   * Whether and when neutrophils recovered.
   *
   * @param infusion day 0
   * @param counts in any order
   */
  public RecoveryDecision decide(LocalDate infusion, List<Count> counts) {
    RecoveryReasons words = new RecoveryReasons(infusion, source);
    List<Count> after = lowestOfEachDay(infusion, counts);
    if (after.isEmpty()) {
      return new NotYet(List.of(words.reason("NO_COUNTS", "No neutrophil count after infusion.")));
    }
    BigDecimal threshold = criteria.neutrophilsAtLeast();
    Count nadir = nadir(infusion, after);
    Reason lowest =
        words.reason("NADIR", "Nadir %s on %s.".formatted(nadir.words(), words.day(nadir.on())));
    if (Boolean.TRUE.equals(nadir.reaches(threshold))) {
      return new NeverBelow(
          List.of(
              lowest,
              words.reason(
                  "NEVER_BELOW",
                  "Neutrophils were never below %s after infusion."
                      .formatted(threshold.toPlainString()))));
    }
    List<Count> later = after.stream().filter(count -> !count.on().isBefore(nadir.on())).toList();
    return firstRun(later, threshold, words, lowest);
  }

  private RecoveryDecision firstRun(
      List<Count> counts, BigDecimal threshold, RecoveryReasons words, Reason lowest) {
    List<Count> run = new ArrayList<>();
    List<String> unclear = new ArrayList<>();
    for (Count count : counts) {
      Boolean reaches = count.reaches(threshold);
      if (reaches == null) {
        unclear.add("%s: %s".formatted(words.day(count.on()), count.words()));
      }
      if (!Boolean.TRUE.equals(reaches)) {
        run.clear();
        continue;
      }
      run.add(count);
      if (run.size() == criteria.consecutive()) {
        return recovered(run, threshold, words, lowest, unclear);
      }
    }
    Reason seen =
        words.reason(
            "NOT_YET",
            "Of %d consecutive values of at least %s, %d %s."
                .formatted(
                    criteria.consecutive(),
                    threshold.toPlainString(),
                    run.size(),
                    run.size() == 1 ? "was seen" : "were seen"));
    return new NotYet(List.of(lowest, seen));
  }

  /** A value that is neither above nor below for sure may have been an earlier recovery. */
  private static RecoveryDecision recovered(
      List<Count> run,
      BigDecimal threshold,
      RecoveryReasons words,
      Reason lowest,
      List<String> unclear) {
    String values =
        run.stream()
            .map(count -> "%s on %s".formatted(count.words(), words.day(count.on())))
            .collect(Collectors.joining(", "));
    Reason reached =
        words.reason("RECOVERED", "At least %s: %s.".formatted(threshold.toPlainString(), values));
    return unclear.isEmpty()
        ? new Recovered(run.getFirst().on(), List.of(lowest, reached))
        : new CannotBeDetermined(unclear, List.of(lowest, reached));
  }

  private Count nadir(LocalDate infusion, List<Count> after) {
    LocalDate last = infusion.plusDays(criteria.prolongedCytopenia().day());
    return after.stream()
        .filter(count -> !count.on().isAfter(last))
        .min(Comparator.comparing(Count::value).thenComparing(Count::on))
        .orElse(after.getFirst());
  }

  static List<Count> lowestOfEachDay(LocalDate infusion, List<Count> counts) {
    Map<LocalDate, Count> lowest = new TreeMap<>();
    counts.stream()
        .filter(count -> !count.on().isBefore(infusion))
        .forEach(
            count ->
                lowest.merge(
                    count.on(),
                    count,
                    (one, two) -> two.value().compareTo(one.value()) < 0 ? two : one));
    return List.copyOf(lowest.values());
  }
}
