package org.nktrials.rules.toxicity.numbers;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.nktrials.rules.laboratory.DatedValue;
import org.nktrials.rules.laboratory.LaboratorySeries;

/**
 * What was measured in one patient, and the window in which it counts.
 *
 * @param ctcaeVersion version by which the trial grades
 * @param first first day of the DLT window
 * @param last last day of the DLT window, not before the first
 * @param series every analyte once, all dates; an analyte without values may be left out
 */
public record Observed(
    String ctcaeVersion, LocalDate first, LocalDate last, List<LaboratorySeries> series) {

  public Observed {
    series = List.copyOf(series);
  }

  /** All values of an analyte; none when it was never measured. */
  public LaboratorySeries of(String analyte) {
    return series.stream()
        .filter(one -> one.analyte().equals(analyte))
        .findFirst()
        .orElseGet(() -> new LaboratorySeries(analyte, List.of()));
  }

  /** Values of an analyte in the window. */
  List<DatedValue> inWindow(String analyte) {
    return of(analyte).between(first, last);
  }

  /**
   * An adverse event as far as numbers are judged together with it.
   *
   * @param label how the record is called on the page
   * @param grade worst grade
   */
  public record Event(String label, String term, int grade, LocalDate onset) {

    boolean is(Set<String> terms, int lowestGrade) {
      return grade >= lowestGrade && terms.contains(term);
    }
  }

  /** Whether a day lies in the window. */
  boolean inWindow(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
