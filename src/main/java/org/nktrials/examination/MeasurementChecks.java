package org.nktrials.examination;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.Problem;

/** What cannot be true of values of one moment, and what has to be confirmed. */
final class MeasurementChecks {

  private static final BigDecimal QTCF_TOLERANCE = BigDecimal.TEN;
  private static final int LONGEST_REASON = 500;

  private final Map<Item, Reading> readings = new EnumMap<>(Item.class);
  private final Map<Item, BigDecimal> known = new EnumMap<>(Item.class);
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Prepares.
   *
   * @param stored other values of the same moment that count
   */
  MeasurementChecks(List<Reading> typed, List<Measurement> stored) {
    stored.forEach(one -> put(one.item(), one.value()));
    typed.forEach(
        reading -> {
          readings.put(reading.item(), reading);
          put(reading.item(), reading.value());
        });
  }

  private void put(Item item, @Nullable BigDecimal value) {
    if (value != null) {
      known.put(item, value);
    }
  }

  /** Every problem, each beside its field. */
  List<Problem> problems() {
    readings.values().forEach(this::alone);
    diastolicBelowSystolic();
    correctedInterval();
    return List.copyOf(problems);
  }

  private void alone(Reading reading) {
    BigDecimal value = reading.value();
    Item item = reading.item();
    if (reading.notDone() != null && reading.notDone().length() > LONGEST_REASON) {
      add(reading, "too-long", "At most 500 characters.");
    }
    if (reading.finding() != null && !item.choices().containsKey(reading.finding())) {
      add(reading, "choice", "Choose one of the list.");
    }
    Range possible = item.possible();
    if (value == null || possible == null) {
      return;
    }
    if (value.stripTrailingZeros().scale() > item.decimals()) {
      add(
          reading,
          "decimals",
          item.decimals() == 0 ? "Type a whole number." : "At most 1 decimal.");
    } else if (!possible.includes(value)) {
      add(
          reading,
          "impossible",
          "%s lies between %s; %s is refused."
              .formatted(item.labelWithUnit(), possible.words(), plain(value)));
    } else if (item.isUnlikely(value) && !reading.confirmed()) {
      add(
          reading,
          "confirm",
          "%s is unusual (expected %s). Correct it or say that it is right."
              .formatted(plain(value), item.likelyWords()));
    }
  }

  private void diastolicBelowSystolic() {
    BigDecimal systolic = known.get(Item.SBP);
    BigDecimal diastolic = known.get(Item.DBP);
    if (systolic != null && diastolic != null && diastolic.compareTo(systolic) >= 0) {
      Reading at = readings.getOrDefault(Item.DBP, readings.get(Item.SBP));
      if (at != null) {
        add(
            at,
            "diastolic",
            "The diastolic pressure (%s) must be below the systolic (%s)."
                .formatted(plain(diastolic), plain(systolic)));
      }
    }
  }

  private void correctedInterval() {
    Reading typed = readings.get(Item.QTCF);
    BigDecimal interval = known.get(Item.QT);
    BigDecimal rate = known.get(Item.ECG_HR);
    if (typed == null || typed.value() == null || interval == null || rate == null) {
      return;
    }
    if (typed.confirmed() || rate.signum() <= 0) {
      return;
    }
    BigDecimal computed = BigDecimal.valueOf(Fridericia.corrected(interval, rate));
    if (typed.value().subtract(computed).abs().compareTo(QTCF_TOLERANCE) > 0) {
      add(
          typed,
          "confirm",
          "QT %s ms at %s/min gives %s ms by Fridericia. Correct it or say that it is right."
              .formatted(plain(interval), plain(rate), computed));
    }
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private void add(Reading reading, String code, String sentence) {
    problems.add(Problem.of(reading.field(), code, sentence));
  }
}
