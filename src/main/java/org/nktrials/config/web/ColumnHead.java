package org.nktrials.config.web;

/**
 * The head of a sortable column.
 *
 * @param direction "ascending", "descending" or "none": as in {@code aria-sort}
 * @param address the list sorted by this column; turned around when it already is
 */
public record ColumnHead(String direction, String address) {

  /** Mark beside the word; empty unless the list is sorted by this column. */
  public String arrow() {
    return switch (direction) {
      case "ascending" -> "↑";
      case "descending" -> "↓";
      default -> "";
    };
  }
}
