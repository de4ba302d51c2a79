package org.nktrials.rules.recovery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.reason.RuleSource;
import org.nktrials.rules.recovery.DaySupport.Given;
import org.nktrials.rules.recovery.RecoveryDecision.CannotBeDetermined;
import org.nktrials.rules.recovery.RecoveryDecision.NeverBelow;
import org.nktrials.rules.recovery.RecoveryDecision.NotYet;
import org.nktrials.rules.recovery.RecoveryDecision.Recovered;

/**
 * Platelet recovery: the first of three consecutive days with a count that reaches the threshold,
 * without platelet transfusion on them and in the seven days before. A day of which it is not known
 * whether platelets were given, or on which no count was taken, gives no recovery date: the first
 * day that could be meant is then undetermined.
 *
 * @param source the protocol version
 */
public record PlateletRecovery(RecoveryCriteria criteria, RuleSource source) {

  /** Version stored with what rests on it. */
  public static final String VERSION = "platelet-recovery/1";

  /**
   * Whether and when platelets recovered.
   *
   * @param threshold one of the protocol's
   * @param infusion day 0
   * @param counts in any order
   * @param support in any order, at most one a day
   * @param through last day of which records can exist, usually today
   */
  public RecoveryDecision decide(
      BigDecimal threshold,
      LocalDate infusion,
      List<Count> counts,
      List<DaySupport> support,
      LocalDate through) {
    RecoveryReasons words = new RecoveryReasons(infusion, source);
    List<Count> after = NeutrophilRecovery.lowestOfEachDay(infusion, counts);
    if (after.isEmpty()) {
      return new NotYet(List.of(words.reason("NO_COUNTS", "No platelet count after infusion.")));
    }
    Days days = new Days(index(after, Count::on), index(support, DaySupport::on), threshold);
    if (neverBelow(after, support, threshold)) {
      return new NeverBelow(
          List.of(
              words.reason(
                  "NEVER_BELOW",
                  "Platelets were never below %s and none were given."
                      .formatted(threshold.toPlainString()))));
    }
    LocalDate lastStart = through.minusDays(criteria.consecutive() - 1L);
    for (LocalDate day = infusion; !day.isAfter(lastStart); day = day.plusDays(1)) {
      List<String> missing = new ArrayList<>();
      if (qualifies(day, days, words, missing)) {
        return missing.isEmpty() ? recovered(day, days, words) : unknown(day, missing, words);
      }
    }
    return new NotYet(
        List.of(
            words.reason(
                "NOT_YET",
                "There are not %d consecutive days of at least %s without platelets given."
                    .formatted(criteria.consecutive(), threshold.toPlainString()))));
  }

  /** Whether a day can be the first; what is not known of it is added to the missing. */
  private boolean qualifies(LocalDate day, Days days, RecoveryReasons words, List<String> missing) {
    for (int i = 0; i < criteria.consecutive(); i++) {
      Boolean reaches = days.reaches(day.plusDays(i));
      if (Boolean.FALSE.equals(reaches)) {
        return false;
      }
      if (reaches == null) {
        missing.add("platelet count of " + words.day(day.plusDays(i)));
      }
    }
    LocalDate last = day.plusDays(criteria.consecutive() - 1L);
    for (LocalDate one = day.minusDays(criteria.daysWithoutTransfusion());
        !one.isAfter(last);
        one = one.plusDays(1)) {
      Given given = days.given(one);
      if (given == Given.GIVEN) {
        return false;
      }
      if (given == Given.UNKNOWN) {
        missing.add("platelet transfusion of " + words.day(one));
      }
    }
    return true;
  }

  private boolean neverBelow(List<Count> after, List<DaySupport> support, BigDecimal threshold) {
    return after.size() >= criteria.consecutive()
        && after.stream().allMatch(count -> Boolean.TRUE.equals(count.reaches(threshold)))
        && !support.isEmpty()
        && support.stream().allMatch(day -> day.platelets() == Given.NONE);
  }

  private RecoveryDecision recovered(LocalDate day, Days days, RecoveryReasons words) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < criteria.consecutive(); i++) {
      values.add("%s on %s".formatted(days.words(day.plusDays(i)), words.day(day.plusDays(i))));
    }
    return new Recovered(
        day,
        List.of(
            words.reason(
                "RECOVERED",
                "%s; no platelets given since %s."
                    .formatted(
                        String.join(", ", values),
                        words.day(day.minusDays(criteria.daysWithoutTransfusion()))))));
  }

  private static RecoveryDecision unknown(
      LocalDate day, List<String> missing, RecoveryReasons words) {
    return new CannotBeDetermined(
        missing,
        List.of(
            words.reason(
                "MISSING_DAYS",
                "Platelets may have recovered on %s. Missing: %s."
                    .formatted(words.day(day), String.join(", ", missing)))));
  }

  private static <T> Map<LocalDate, T> index(List<T> all, Function<T, LocalDate> on) {
    return new HashMap<>(all.stream().collect(Collectors.toMap(on, one -> one, (a, b) -> b)));
  }

  /** What is recorded by day. */
  private record Days(
      Map<LocalDate, Count> counts, Map<LocalDate, DaySupport> support, BigDecimal threshold) {

    @Nullable Boolean reaches(LocalDate day) {
      Count count = counts.get(day);
      return count == null ? null : count.reaches(threshold);
    }

    String words(LocalDate day) {
      Count count = counts.get(day);
      return count == null ? "" : count.words();
    }

    Given given(LocalDate day) {
      DaySupport known = support.get(day);
      return known == null ? Given.UNKNOWN : known.platelets();
    }
  }
}
