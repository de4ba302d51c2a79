package org.nktrials.rules.escalation;

import static java.util.function.Predicate.not;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * What is known of the patients that a history only counts as pending: whose window is open, and
 * until when, and who waits for a verdict alone. It changes words, never a decision. Where it does
 * not agree with the counts of the history, sentences say no more than the counts.
 */
public record PendingPatients(List<PendingPatient> patients) {

  /** For those who know counts alone. */
  public static final PendingPatients COUNTS_ALONE = new PendingPatients(List.of());

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  /** Copies the list. */
  public PendingPatients {
    patients = List.copyOf(patients);
  }

  /** "1 patient in DLT window until Fri 23 Oct, 1 verdict due", for levels up to this one. */
  String upTo(int level, int pending) {
    return words(one -> one <= level, Counted.patients(pending) + " in the DLT window", pending);
  }

  /** The same for one level, with its name where a patient is in the window. */
  String at(int level, int pending, String name) {
    return words(
        one -> one == level,
        "%s at %s in the DLT window".formatted(Counted.patients(pending), name),
        pending,
        " at " + name);
  }

  private String words(IntPredicate levels, String otherwise, int pending) {
    return words(levels, otherwise, pending, "");
  }

  private String words(IntPredicate levels, String otherwise, int pending, String where) {
    List<PendingPatient> those = patients.stream().filter(one -> levels.test(one.level())).toList();
    if (those.size() != pending) {
      return otherwise;
    }
    int due = Math.toIntExact(those.stream().filter(PendingPatient::verdictDue).count());
    String verdicts = due == 1 ? "1 verdict due" : due + " verdicts due";
    return those.stream()
        .filter(not(PendingPatient::verdictDue))
        .map(PendingPatient::windowEnd)
        .max(Comparator.naturalOrder())
        .map(end -> inWindow(pending - due, where, end))
        .map(windows -> due == 0 ? windows : windows + ", " + verdicts)
        .orElse(verdicts + where);
  }

  private static String inWindow(int count, String where, LocalDate end) {
    return "%s%s in DLT window until %s".formatted(Counted.patients(count), where, DAY.format(end));
  }
}
