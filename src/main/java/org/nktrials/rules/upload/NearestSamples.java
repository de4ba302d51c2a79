package org.nktrials.rules.upload;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Samples that a row in doubt may be of, the likeliest first: an order, never a choice. */
public final class NearestSamples {

  private static final int LONGEST_NAME = 120;

  private NearestSamples() {}

  /**
   * Those that are received and lack a result, in the order of days between acquisition and
   * collection where both are known, then of letters that differ from their codes or from their
   * patients and visits, then of their codes.
   */
  public static List<ExpectedSample> of(FoundRow row, List<ExpectedSample> samples) {
    return nearest(row, samples, sample -> !sample.complete());
  }

  /** Those that have a result which the row could correct, in the same order. */
  public static List<ExpectedSample> resulted(FoundRow row, List<ExpectedSample> samples) {
    return nearest(row, samples, sample -> !sample.resulted().isEmpty());
  }

  private static List<ExpectedSample> nearest(
      FoundRow row, List<ExpectedSample> samples, Predicate<ExpectedSample> wanted) {
    return samples.stream()
        .filter(sample -> sample.received() && wanted.test(sample))
        .map(sample -> new Ranked(sample, days(row, sample), letters(row.name(), sample)))
        .sorted(
            Comparator.comparingLong(Ranked::days)
                .thenComparingInt(Ranked::letters)
                .thenComparing(ranked -> ranked.sample().code()))
        .map(Ranked::sample)
        .toList();
  }

  private record Ranked(ExpectedSample sample, long days, int letters) {}

  private static long days(FoundRow row, ExpectedSample sample) {
    LocalDate acquired = row.acquiredOn();
    LocalDate collected = sample.collectedOn();
    return acquired == null || collected == null
        ? 0
        : Math.abs(ChronoUnit.DAYS.between(acquired, collected));
  }

  /** A laboratory names a tube by the code of its sample, or by patient and visit. */
  private static int letters(String name, ExpectedSample sample) {
    return Math.min(
        distance(name, sample.code()),
        distance(name, sample.subject()) + distance(name, sample.visit()));
  }

  /** Fewest letters to change so that the code stands somewhere in the name (Sellers 1980). */
  static int distance(String name, String code) {
    String in = name.substring(0, Math.min(name.length(), LONGEST_NAME)).toUpperCase(Locale.ROOT);
    String wanted = code.toUpperCase(Locale.ROOT);
    int[] before = new int[in.length() + 1];
    for (int i = 1; i <= wanted.length(); i++) {
      int[] now = new int[in.length() + 1];
      now[0] = i;
      for (int j = 1; j <= in.length(); j++) {
        int change = wanted.charAt(i - 1) == in.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(Math.min(before[j], now[j - 1]) + 1, before[j - 1] + change);
      }
      before = now;
    }
    int least = before[0];
    for (int value : before) {
      least = Math.min(least, value);
    }
    return least;
  }
}
