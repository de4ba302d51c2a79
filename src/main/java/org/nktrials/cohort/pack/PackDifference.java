package org.nktrials.cohort.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.cohort.pack.Table.Row;

/**
 * What differs in one section between a pack and the same cut-off taken again.
 *
 * @param gone lines that only the pack has
 * @param come lines that only the new reading has
 */
public record PackDifference(String section, List<String> gone, List<String> come) {

  /** Sections that differ, in the order of the pack; empty when nothing does. */
  static List<PackDifference> between(PackContent frozen, PackContent again) {
    List<String> titles =
        Stream.of(frozen, again)
            .flatMap(content -> content.sections().stream())
            .map(Section::title)
            .distinct()
            .toList();
    return titles.stream()
        .map(title -> of(title, lines(frozen, title), lines(again, title)))
        .filter(difference -> !difference.gone.isEmpty() || !difference.come.isEmpty())
        .toList();
  }

  private static PackDifference of(String title, List<String> before, List<String> after) {
    return new PackDifference(title, without(before, after), without(after, before));
  }

  private static List<String> without(List<String> lines, List<String> others) {
    List<String> left = new ArrayList<>(lines);
    others.forEach(left::remove);
    return left;
  }

  private static List<String> lines(PackContent content, String title) {
    return content.sections().stream()
        .filter(section -> section.title().equals(title))
        .flatMap(PackDifference::lines)
        .toList();
  }

  private static Stream<String> lines(Section section) {
    @Nullable String note = section.note();
    Stream<String> first = note == null ? Stream.empty() : Stream.of(note);
    return Stream.concat(
        first,
        section.tables().stream()
            .flatMap(table -> table.rows().stream().map(row -> line(table.title(), row))));
  }

  private static String line(String table, Row row) {
    String cells = String.join(" · ", row.cells());
    return row.patient() == null
        ? table + ": " + cells
        : table + ": " + row.patient() + " · " + cells;
  }
}
