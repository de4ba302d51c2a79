package org.nktrials.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One record of a document for people. */
record PrintedRecord(UUID id, List<PrintedField> fields) {

  private static final int ACROSS = 4;

  /** Short fields, four to a row. */
  public List<List<PrintedField>> rows() {
    List<PrintedField> narrow = fields.stream().filter(field -> !field.isWide()).toList();
    List<List<PrintedField>> rows = new ArrayList<>();
    for (int at = 0; at < narrow.size(); at += ACROSS) {
      rows.add(narrow.subList(at, Math.min(at + ACROSS, narrow.size())));
    }
    return rows;
  }

  /** Fields that take a line of their own. */
  public List<PrintedField> wide() {
    return fields.stream().filter(PrintedField::isWide).toList();
  }

  /** The value under a name; blank where there is none. */
  public String value(String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .map(PrintedField::value)
        .findFirst()
        .orElse("");
  }
}
