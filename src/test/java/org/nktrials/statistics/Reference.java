package org.nktrials.statistics;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nktrials.statistics.survival.Observation;

/** Data sets and rows of the reference folder, which the system property nk.reference names. */
public final class Reference {

  private Reference() {}

  /** Cells of a table of R's data sets by column, quotation marks taken off. */
  public record Table(List<String> names, List<List<String>> rows) {

    public List<String> text(String column) {
      int index = names.indexOf(column);
      return rows.stream().map(row -> row.get(index)).toList();
    }

    public List<Double> numbers(String column) {
      return text(column).stream().map(Double::valueOf).toList();
    }

    public List<Observation> observations(String time, String event) {
      int t = names.indexOf(time);
      int e = names.indexOf(event);
      return rows.stream()
          .map(row -> new Observation(Double.parseDouble(row.get(t)), row.get(e).equals("1")))
          .toList();
    }
  }

  public static Table table(String file) throws IOException {
    List<List<String>> rows = lines(file, ",");
    return new Table(rows.getFirst(), rows.subList(1, rows.size()));
  }

  public static List<List<String>> lines(String file, String separator) throws IOException {
    Path table = Path.of(System.getProperty("nk.reference", "absent"), file);
    assumeTrue(Files.isReadable(table), () -> "no reference table " + table.toAbsolutePath());
    try (Stream<String> lines = Files.lines(table)) {
      return lines
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.replace("\"", "").split(separator, -1)))
          .toList();
    }
  }

  /** Values of one column in the groups of another, in alphabetical order of the groups. */
  public static <T> Map<String, List<T>> by(List<String> groups, List<T> values) {
    Map<String, List<T>> by = new LinkedHashMap<>();
    groups.stream()
        .distinct()
        .sorted()
        .forEach(group -> by.put(group, new java.util.ArrayList<>()));
    for (int i = 0; i < groups.size(); i++) {
      by.get(groups.get(i)).add(values.get(i));
    }
    return by;
  }
}
