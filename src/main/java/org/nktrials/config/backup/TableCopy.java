package org.nktrials.config.backup;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * One table in a backup, in the text format of COPY.
 *
 * @param name of the table
 * @param columns that are stored; what the database computes is left out
 * @param rows how many
 */
record TableCopy(String name, List<String> columns, long rows) {

  static final String FOLDER = "tables/";

  /** Where it lies in the file. */
  String part() {
    return FOLDER + name + ".copy";
  }

  String copyOut() {
    return "copy " + target() + " to stdout";
  }

  String copyIn() {
    return "copy " + target() + " from stdin";
  }

  TableCopy withRows(long counted) {
    return new TableCopy(name, columns, counted);
  }

  /** The same table with the same columns. */
  boolean fits(TableCopy other) {
    return name.equals(other.name) && columns.equals(other.columns);
  }

  private String target() {
    return "public.%s (%s)"
        .formatted(quoted(name), columns.stream().map(TableCopy::quoted).collect(joining(", ")));
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
