package org.nktrials.examination;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.DayWords;

/** What fever, from 38.0 °C on, asks of the person who records it. */
final class FeverChecks {

  private FeverChecks() {}

  /** Under interleukin-2; null where nothing is to be asked. */
  static @Nullable String onInterleukin(Measurement one, List<InterleukinCourse> courses) {
    return isFever(one) && InterleukinCourse.watching(courses, one.measuredOn()).isPresent()
        ? "Temperature %s °C on %s under interleukin-2: record fever as an adverse event and look for cytokine release syndrome."
            .formatted(one.words(), DayWords.of(one.measuredOn()))
        : null;
  }

  /** After an infusion of cells; null where nothing is to be asked. */
  static @Nullable String afterInfusion(Measurement one, List<LocalDate> infusions) {
    Optional<LocalDate> infusion =
        isFever(one) ? CellInfusionWatch.watching(infusions, one.measuredOn()) : Optional.empty();
    return infusion.map(day -> afterInfusion(one, day)).orElse(null);
  }

  private static String afterInfusion(Measurement one, LocalDate infusion) {
    return "Temperature %s °C on %s, day %d after the infusion of cells: grade cytokine release syndrome (After infusion, CRS) and record fever as an adverse event. Asked from day 0 to day %d, a default of this project."
        .formatted(
            one.words(),
            DayWords.of(one.measuredOn()),
            ChronoUnit.DAYS.between(infusion, one.measuredOn()),
            CellInfusionWatch.LAST_DAY);
  }

  private static boolean isFever(Measurement one) {
    return one.counts() && one.value() != null && one.value().compareTo(WatchThresholds.FEVER) >= 0;
  }
}
