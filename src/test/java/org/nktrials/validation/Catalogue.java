package org.nktrials.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The requirements in the order of their file. */
record Catalogue(List<Entry> entries) {

  private static final String FILE = "/validation/requirements.tsv";
  private static final String HEAD = "id\trequirement\tsource";

  /**
   * One requirement.
   *
   * @param id topic and number, such as {@code TRAIL-01}
   * @param source the publication or regulation, or that the project sets it itself
   */
  record Entry(String id, String text, String source) {

    String topic() {
      return id.substring(0, id.indexOf('-'));
    }
  }

  static Catalogue read() {
    try (InputStream file = Catalogue.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("no " + FILE);
      }
      return of(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Catalogue of(List<String> lines) {
    if (lines.isEmpty() || !lines.getFirst().equals(HEAD)) {
      throw new IllegalArgumentException("the first line must be " + HEAD.replace("\t", ", "));
    }
    return new Catalogue(lines.stream().skip(1).map(Catalogue::entry).toList());
  }

  private static Entry entry(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 3 || !cells[0].matches("[A-Z0-9]+-[0-9]{2}")) {
      throw new IllegalArgumentException("no id, requirement and source: " + line);
    }
    return new Entry(cells[0], cells[1], cells[2]);
  }

  List<String> ids() {
    return entries.stream().map(Entry::id).toList();
  }
}
