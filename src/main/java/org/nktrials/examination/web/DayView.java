package org.nktrials.examination.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nktrials.examination.Fridericia;
import org.nktrials.examination.Item;
import org.nktrials.examination.ItemGroup;
import org.nktrials.examination.Measurement;

/**
 * One day of a patient: a grid a group, rows items, columns times.
 *
 * @param grids only groups with values
 * @param cancelled values of the day that were cancelled
 */
record DayView(LocalDate day, List<Grid> grids, List<Measurement> cancelled) {

  static List<DayView> of(List<LocalDate> days, List<Measurement> measurements) {
    Map<LocalDate, List<Measurement>> byDay =
        measurements.stream().collect(groupingBy(Measurement::measuredOn));
    return days.stream().map(day -> of(day, byDay.getOrDefault(day, List.of()))).toList();
  }

  private static DayView of(LocalDate day, List<Measurement> measurements) {
    List<Grid> grids = new ArrayList<>();
    for (ItemGroup group : ItemGroup.values()) {
      List<Measurement> ofGroup =
          measurements.stream().filter(one -> one.counts() && one.item().group() == group).toList();
      if (!ofGroup.isEmpty()) {
        grids.add(Grid.of(group, ofGroup));
      }
    }
    return new DayView(
        day,
        grids,
        measurements.stream()
            .filter(one -> !one.counts())
            .sorted(Comparator.comparing(Measurement::measuredAt))
            .toList());
  }

  /** The values of a group. */
  record Grid(ItemGroup group, List<Instant> times, List<Line> lines) {

    static Grid of(ItemGroup group, List<Measurement> measurements) {
      Map<Instant, List<Measurement>> byTime =
          measurements.stream()
              .collect(groupingBy(Measurement::measuredAt, TreeMap::new, toList()));
      List<Line> lines = new ArrayList<>();
      for (Item item : group.items()) {
        List<Cell> cells = byTime.values().stream().map(column -> Cell.of(item, column)).toList();
        if (group == ItemGroup.VITALS || cells.stream().anyMatch(Cell::isShown)) {
          lines.add(new Line(item, cells));
        }
      }
      return new Grid(group, List.copyOf(byTime.keySet()), lines);
    }
  }

  /** One item over the times of a day. */
  record Line(Item item, List<Cell> cells) {}

  /**
   * One value.
   *
   * @param computed QTcF by Fridericia where none was typed; null otherwise
   */
  record Cell(@Nullable Measurement measurement, @Nullable String computed) {

    static Cell of(Item item, List<Measurement> column) {
      Measurement found = find(item, column);
      return new Cell(found, found == null && item == Item.QTCF ? computed(column) : null);
    }

    boolean isShown() {
      return measurement != null || computed != null;
    }

    private static @Nullable Measurement find(Item item, List<Measurement> column) {
      return column.stream().filter(one -> one.item() == item).findFirst().orElse(null);
    }

    private static @Nullable String computed(List<Measurement> column) {
      Measurement interval = find(Item.QT, column);
      Measurement rate = find(Item.ECG_HR, column);
      return interval == null
              || rate == null
              || interval.value() == null
              || rate.value() == null
              || rate.value().signum() <= 0
          ? null
          : String.valueOf(Fridericia.corrected(interval.value(), rate.value()));
    }
  }
}
