package org.nktrials.patient;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something on the time axis of a patient.
 *
 * @param lane which band it is drawn in
 * @param track row within the band, for example a drug or an adverse event's term
 * @param from first day at the patient's site
 * @param to last day; null while it lasts (bars) and for single days (marks)
 * @param shape how it is drawn
 * @param grade CTCAE grade 1 to 5 where it has one, else null
 * @param label value in words, for the tip and the table under the picture
 * @param link page of the record within the application; null when it has none
 */
public record TimelineItem(
    Lane lane,
    String track,
    LocalDate from,
    @Nullable LocalDate to,
    Shape shape,
    @Nullable Integer grade,
    String label,
    @Nullable String link) {

  /** The bands from the top. */
  public enum Lane {
    VISITS("Visits"),
    DRUGS("Drugs"),
    ADVERSE_EVENTS("Adverse events"),
    LABORATORY("Laboratory grade 2 and above"),
    SAMPLES("Samples"),
    DLT_WINDOW("DLT window");

    private final String label;

    Lane(String label) {
      this.label = label;
    }

    /** Words on screen. */
    public String label() {
      return label;
    }
  }

  /** How it is drawn: a window planned, a bar that lasted, a single day. */
  public enum Shape {
    PLANNED,
    BAR,
    MARK
  }
}
