package org.nktrials.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nktrials.cytometry.table.FlowJoTable;
import org.nktrials.cytometry.table.SampleRow;
import org.nktrials.cytometry.table.TableRow;
import org.nktrials.cytometry.table.TubeRows;
import org.nktrials.rules.upload.ExpectedSample;
import org.nktrials.rules.upload.FoundRow;
import org.nktrials.rules.upload.RowDecision;
import org.nktrials.rules.upload.RowMatching;
import org.nktrials.rules.upload.RowPatterns;

/**
 * A FlowJo table of 10,000 rows and 12 columns read and held against 10,000 samples by the rules,
 * beside reading the bytes of the file: the best of 20 each, after as many rounds to warm up.
 */
class UploadCheckBenchmark {

  private static final int ROWS = 10_000;
  private static final int COLUMNS = 12;
  private static final int ROUNDS = 20;

  @TempDir Path folder;

  @Test
  void checksATableInAFewTimesOfReadingIt() throws IOException {
    Path file = write(folder.resolve("table.csv"));
    List<ExpectedSample> samples = samples();
    long bytes = Long.MAX_VALUE;
    long check = Long.MAX_VALUE;
    List<RowDecision> decisions = List.of();
    for (int round = 0; round < 2 * ROUNDS; round++) {
      if (round == ROUNDS) {
        bytes = check = Long.MAX_VALUE;
      }
      long start = System.nanoTime();
      int length = Files.readAllBytes(file).length;
      bytes = Math.min(bytes, System.nanoTime() - start);
      assertThat(length).isPositive();
      start = System.nanoTime();
      decisions = check(file, samples);
      check = Math.min(check, System.nanoTime() - start);
    }
    System.out.printf(
        "Check of 10,000 rows: reading the file %.2f ms, check by the rules %.1f ms (ratio %.1f)%n",
        bytes / 1e6, check / 1e6, (double) check / bytes);
    assertThat(decisions).hasSize(ROWS).hasOnlyElementsOfType(RowDecision.Ready.class);
  }

  private static List<RowDecision> check(Path file, List<ExpectedSample> samples)
      throws IOException {
    List<TableRow> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      rows.add(new TableRow(rows.size() + 1, List.of(line.split(",", -1))));
    }
    List<FoundRow> found = new ArrayList<>();
    for (SampleRow tube : TubeRows.of(FlowJoTable.read(rows))) {
      found.add(new FoundRow(tube.name(), null, FoundRow.Content.VALUES));
    }
    return RowMatching.decide(found, samples, RowPatterns.DEFAULTS);
  }

  private static List<ExpectedSample> samples() {
    List<ExpectedSample> samples = new ArrayList<>();
    for (int n = 0; n < ROWS; n++) {
      samples.add(
          new ExpectedSample(
              code(n),
              "T-01-" + n / 10,
              "C" + n % 10,
              LocalDate.of(2026, 1, 1),
              true,
              List.of("IMMUNO"),
              Set.of()));
    }
    return samples;
  }

  private static String code(int n) {
    return "S-%06d".formatted(n);
  }

  private static Path write(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int column = 0; column < COLUMNS; column++) {
      text.append(",Lymphocytes/Gate ").append(column).append(" | Freq. of Parent (%)");
    }
    for (int row = 0; row < ROWS; row++) {
      text.append("\nSpecimen_001_").append(code(row)).append("_A01.fcs");
      for (int column = 0; column < COLUMNS; column++) {
        text.append(',').append((row * 7 + column) % 1000 / 10.0);
      }
    }
    return Files.writeString(file, text.append('\n'));
  }
}
