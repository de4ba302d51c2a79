package org.nktrials.toxicity.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.adverseevent.GradePeriod;
import org.nktrials.rules.adverseevent.Moment;

/**
 * One grade and the time for which it lasted, as typed. A first period without a beginning begins
 * with the event; one without an end lasts until the next begins, the last until the event ends.
 */
record GradePeriodForm(
    @Min(value = 1, message = "Grades are 1 to 5.") @Max(value = 5, message = "Grades are 1 to 5.")
        @Nullable Integer grade,
    @Nullable LocalDate fromDate,
    @Nullable LocalTime fromTime,
    @Nullable LocalDate toDate,
    @Nullable LocalTime toTime) {

  static final GradePeriodForm BLANK = new GradePeriodForm(null, null, null, null, null);

  static GradePeriodForm of(GradePeriod period, Moment onset) {
    Moment from = period.from();
    Moment to = period.to();
    boolean atOnset = from.equals(onset);
    return new GradePeriodForm(
        period.grade(),
        atOnset ? null : from.date(),
        atOnset ? null : from.time(),
        to == null ? null : to.date(),
        to == null ? null : to.time());
  }

  void into(TypedText text, String row) {
    text.with(row + ".grade", grade)
        .with(row + ".fromDate", fromDate)
        .with(row + ".fromTime", fromTime)
        .with(row + ".toDate", toDate)
        .with(row + ".toTime", toTime);
  }

  boolean blank() {
    return equals(BLANK);
  }

  /** Asked by validation: a date without a grade says nothing. */
  @AssertTrue(message = "Say which grade it had in this time.")
  public boolean isGraded() {
    return grade != null || blank();
  }

  /** Asked by validation. */
  @AssertTrue(message = "Say on which day, not the time alone.")
  public boolean isDated() {
    return (fromTime == null || fromDate != null) && (toTime == null || toDate != null);
  }

  /** What the rows mean; the last of those that follow has its beginning. */
  static List<GradePeriod> periods(List<GradePeriodForm> typed, Moment onset) {
    List<GradePeriodForm> rows = typed.stream().filter(row -> row.grade() != null).toList();
    List<GradePeriod> periods = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Moment next = i + 1 < rows.size() ? rows.get(i + 1).from() : null;
      periods.add(rows.get(i).period(onset, next));
    }
    return periods;
  }

  private GradePeriod period(Moment onset, @Nullable Moment next) {
    Moment from = from();
    Moment to = toDate == null ? next : new Moment(toDate, toTime);
    return new GradePeriod(grade == null ? 0 : grade, from == null ? onset : from, to);
  }

  private @Nullable Moment from() {
    return fromDate == null ? null : new Moment(fromDate, fromTime);
  }
}
