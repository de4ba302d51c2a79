package org.nktrials.examination;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Turns values of a course into the rows of the watch, worst value of each day. */
final class WatchRows {

  private static final Set<Integer> EVERY_DAY = Set.of(0, 1, 2, 3, 4, 5);
  private static final BigDecimal HUNDRED = new BigDecimal("100");
  private static final Comparator<Measurement> BY_VALUE =
      Comparator.comparing(one -> one.value() == null ? BigDecimal.ZERO : one.value());

  private WatchRows() {}

  static List<WatchRow> of(
      List<Measurement> measured,
      Map<LocalDate, WatchedValue> albumin,
      Map<LocalDate, WatchedValue> creatinine,
      Set<Integer> chemistry) {
    Map<Item, List<Measurement>> byItem =
        measured.stream().filter(Measurement::done).collect(groupingBy(Measurement::item));
    return List.of(
        row(
            "weight",
            "Weight, kg",
            "+5 % from D10",
            days(byItem, Item.WEIGHT, BY_VALUE),
            true,
            (_, percent) -> over(percent, WatchThresholds.WEIGHT_RISE_PERCENT.add(HUNDRED))),
        row(
            "blood pressure",
            "Blood pressure, mmHg (lowest)",
            "systolic below 90",
            pressures(byItem),
            false,
            (value, _) -> below(value, WatchThresholds.LOWEST_SYSTOLIC)),
        row(
            "SpO₂",
            "SpO₂, % (lowest)",
            "below 92",
            days(byItem, Item.SPO2, BY_VALUE.reversed()),
            false,
            (value, _) -> below(value, WatchThresholds.LOWEST_SATURATION)),
        laboratory(
            "albumin",
            "Albumin, g/L",
            "below 80 % of D10",
            albumin,
            chemistry,
            (_, percent) -> below(percent, WatchThresholds.LOWEST_ALBUMIN_PERCENT)),
        laboratory(
            "creatinine",
            "Creatinine, µmol/L",
            "above 1.5 × D10",
            creatinine,
            chemistry,
            (_, percent) -> above(percent, WatchThresholds.HIGHEST_CREATININE_PERCENT)),
        row(
            "urine",
            "Urine, mL/24 h",
            "below 500",
            days(byItem, Item.URINE, BY_VALUE.reversed()),
            false,
            (value, _) -> below(value, WatchThresholds.LOWEST_URINE)));
  }

  private static WatchRow row(
      String name,
      String label,
      String threshold,
      Map<LocalDate, WatchedValue> values,
      boolean change,
      BiFunction<BigDecimal, @Nullable BigDecimal, @Nullable String> alarm) {
    return new WatchRow(name, label, threshold, "not entered", EVERY_DAY, values, change, alarm);
  }

  private static WatchRow laboratory(
      String name,
      String label,
      String threshold,
      Map<LocalDate, WatchedValue> values,
      Set<Integer> planned,
      BiFunction<BigDecimal, @Nullable BigDecimal, @Nullable String> alarm) {
    return new WatchRow(name, label, threshold, "not received", planned, values, true, alarm);
  }

  /** The last of the order on each day. */
  private static Map<LocalDate, WatchedValue> days(
      Map<Item, List<Measurement>> byItem, Item item, Comparator<Measurement> order) {
    Map<LocalDate, WatchedValue> worst = new HashMap<>();
    byItem.getOrDefault(item, List.of()).stream()
        .sorted(order)
        .forEach(
            one -> {
              if (one.value() != null) {
                worst.put(
                    one.measuredOn(), new WatchedValue(one.measuredOn(), one.value(), one.words()));
              }
            });
    return worst;
  }

  private static Map<LocalDate, WatchedValue> pressures(Map<Item, List<Measurement>> byItem) {
    Map<Instant, Measurement> diastolic =
        byItem.getOrDefault(Item.DBP, List.of()).stream()
            .collect(toMap(Measurement::measuredAt, one -> one, (one, _) -> one));
    Map<LocalDate, WatchedValue> lowest = new HashMap<>();
    byItem.getOrDefault(Item.SBP, List.of()).stream()
        .sorted(BY_VALUE.reversed())
        .forEach(
            one -> {
              Measurement lower = diastolic.get(one.measuredAt());
              String text = one.words() + "/" + (lower == null ? "not typed" : lower.words());
              if (one.value() != null) {
                lowest.put(one.measuredOn(), new WatchedValue(one.measuredOn(), one.value(), text));
              }
            });
    return lowest;
  }

  private static @Nullable String below(@Nullable BigDecimal value, BigDecimal limit) {
    return value != null && value.compareTo(limit) < 0 ? "low" : null;
  }

  private static @Nullable String above(@Nullable BigDecimal value, BigDecimal limit) {
    return value != null && value.compareTo(limit) > 0 ? "high" : null;
  }

  private static @Nullable String over(@Nullable BigDecimal value, BigDecimal limit) {
    return value != null && value.compareTo(limit) >= 0 ? "high" : null;
  }
}
