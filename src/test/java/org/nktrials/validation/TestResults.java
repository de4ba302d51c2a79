package org.nktrials.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Results by test. A test that ran several times, with other arguments, has the worst of its
 * results; a class that could not begin or end fails all its tests.
 */
final class TestResults {

  private static final String WHOLE_CLASS = "*";

  private final Map<String, Result> results = new TreeMap<>();

  synchronized void add(String type, String method, Result result) {
    results.merge(type + "\t" + method, result, (one, other) -> Result.of(List.of(one, other)));
  }

  synchronized void addClass(String type, Result result) {
    add(type, WHOLE_CLASS, result);
  }

  synchronized void addAll(TestResults others) {
    others.results.forEach(
        (test, result) -> results.merge(test, result, (a, b) -> Result.of(List.of(a, b))));
  }

  synchronized Result of(Claim claim) {
    Result one = results.get(claim.type() + "\t" + claim.method());
    Result whole = results.get(claim.type() + "\t" + WHOLE_CLASS);
    if (one == null) {
      return whole == null ? Result.NOT_RUN : whole;
    }
    return whole == null ? one : Result.of(List.of(one, whole));
  }

  /** Writes the time of the run and a line a test. */
  synchronized void write(Path file, Instant begun) throws IOException {
    StringBuilder text = new StringBuilder(begun + "\n");
    results.forEach((test, result) -> text.append(test).append('\t').append(result).append('\n'));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text);
  }

  /** What {@link #write} wrote; nothing if there is no file. */
  static TestResults read(Path file) throws IOException {
    TestResults read = new TestResults();
    for (String line : lines(file).stream().skip(1).toList()) {
      String[] cells = line.split("\t", -1);
      read.add(cells[0], cells[1], Result.valueOf(cells[2]));
    }
    return read;
  }

  /** When the tests of a file began, or that they did not run. */
  static String begun(Path file) throws IOException {
    return lines(file).stream().findFirst().orElse("not run");
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }
}
