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
import org.nktrials.rules.upload.ExpectedSample;
import org.nktrials.sample.upload.TableChecks;

/**
 * A FlowJo table of 10,000 rows and 12 columns checked as an upload is, from the file to a decision
 * a row against 10,000 samples, beside reading the file: the best of 20 each, after as many rounds
 * to warm up. "Reading" is told twice. The copy of the bytes from the page cache into the memory of
 * this process is what reading costs at least; {@code cat} into nothing is what a person measures
 * who reads the file with a program, as for the reading of FCS files. The files of an upload are
 * kept in the database besides, and the answer is stored row by row: neither is counted here.
 */
class UploadCheckBenchmark {

  private static final int ROWS = 10_000;
  private static final int COLUMNS = 12;
  private static final int ROUNDS = 20;

  @TempDir Path folder;

  @Test
  void checksATableInAFewTimesOfReadingIt() throws IOException, InterruptedException {
    Path file = write(folder.resolve("table.csv"));
    List<ExpectedSample> samples = samples();
    long bytes = Long.MAX_VALUE;
    long cat = Long.MAX_VALUE;
    long check = Long.MAX_VALUE;
    for (int round = 0; round < 2 * ROUNDS; round++) {
      if (round == ROUNDS) {
        bytes = cat = check = Long.MAX_VALUE;
      }
      long start = System.nanoTime();
      int length = Files.readAllBytes(file).length;
      bytes = Math.min(bytes, System.nanoTime() - start);
      assertThat(length).isPositive();
      cat = Math.min(cat, cat(file));
      start = System.nanoTime();
      long ready = TableChecks.ready(file, samples);
      check = Math.min(check, System.nanoTime() - start);
      assertThat(ready).isEqualTo(ROWS);
    }
    System.out.printf(
        "Check of 10,000 rows: bytes in memory %.2f ms, cat %.2f ms, check %.1f ms (ratio %.1f and"
            + " %.1f)%n",
        bytes / 1e6, cat / 1e6, check / 1e6, (double) check / bytes, (double) check / cat);
  }

  private static long cat(Path file) throws IOException, InterruptedException {
    ProcessBuilder cat =
        new ProcessBuilder("cat", file.toString()).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    long start = System.nanoTime();
    assertThat(cat.start().waitFor()).isZero();
    return System.nanoTime() - start;
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
              null,
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
