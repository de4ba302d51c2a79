package org.nktrials.rules.toxicity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.BufferedReader;
import java.io.Reader;
import java.util.List;
import java.util.Map;

/**
 * What people call adverse events on a ward.
 *
 * @param byTerm phrases by the name of the CTCAE term that they mean
 */
public record Synonyms(Map<String, List<String>> byTerm) {

  /** Copies the map. */
  public Synonyms {
    byTerm = Map.copyOf(byTerm);
  }

  /**
   * Reads a table of phrase and term, divided by a tab. Lines that start with {@code #} are
   * comments; the first other line names the columns.
   *
   * @throws IllegalArgumentException for a line without exactly two columns
   * @throws java.io.UncheckedIOException when the table cannot be read to its end
   */
  public static Synonyms read(Reader table) {
    return new Synonyms(
        new BufferedReader(table)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .skip(1)
            .map(Synonyms::columns)
            .collect(groupingBy(row -> row[1], mapping(row -> row[0], toList()))));
  }

  private static String[] columns(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != 2) {
      throw new IllegalArgumentException("no synonym: " + line);
    }
    return columns;
  }
}
