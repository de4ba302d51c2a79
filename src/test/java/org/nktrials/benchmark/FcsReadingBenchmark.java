package org.nktrials.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nktrials.cytometry.fcs.FcsFiles;
import org.nktrials.cytometry.fcs.FcsOutcome;

/**
 * An FCS file of 1,000,000 events of 20 floating-point values, 80 MB, mapped and read to columns,
 * beside {@code cat file > /dev/null}: the best of 20 each, in turn, after as many rounds to warm
 * up.
 */
class FcsReadingBenchmark {

  private static final int EVENTS = 1_000_000;
  private static final int PARAMETERS = 20;
  private static final int ROUNDS = 20;
  private static final double MOST = 3;

  @TempDir Path folder;

  @Test
  void readsNearlyAsFastAsTheFileCanBeCopied() throws IOException, InterruptedException {
    Path file = write(folder.resolve("million.fcs"));
    float[][] columns = new float[PARAMETERS][EVENTS];
    long cat = Long.MAX_VALUE;
    long fresh = Long.MAX_VALUE;
    long reused = Long.MAX_VALUE;
    for (int round = 0; round < 2 * ROUNDS; round++) {
      if (round == ROUNDS) {
        cat = fresh = reused = Long.MAX_VALUE;
      }
      cat = Math.min(cat, timed(() -> cat(file)));
      fresh = Math.min(fresh, timed(() -> read(file, null)));
      reused = Math.min(reused, timed(() -> read(file, columns)));
    }
    double ratio = (double) fresh / cat;
    System.out.printf(
        "FCS 80 MB: cat %.1f ms, read to new columns %.1f ms (ratio %.2f),"
            + " to given columns %.1f ms (ratio %.2f)%n",
        cat / 1e6, fresh / 1e6, ratio, reused / 1e6, (double) reused / cat);
    assertThat(columns[PARAMETERS - 1][EVENTS - 1]).isEqualTo(value(EVENTS - 1, PARAMETERS - 1));
    assertThat(ratio).as("time beside cat").isLessThanOrEqualTo(MOST);
  }

  private static void read(Path path, float[][] columns) throws IOException {
    try (Arena arena = Arena.ofShared();
        FileChannel channel = FileChannel.open(path)) {
      var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
      var outcome = (FcsOutcome.Opened) FcsFiles.dataSets(bytes).getFirst();
      var events = outcome.dataSet().events();
      if (columns == null) {
        assertThat(events.columns().length).isEqualTo(PARAMETERS);
      } else {
        events.copyTo(columns);
      }
    }
  }

  private static void cat(Path file) throws IOException, InterruptedException {
    Process cat =
        new ProcessBuilder("cat", file.toString())
            .redirectOutput(Path.of("/dev/null").toFile())
            .start();
    assertThat(cat.waitFor()).isZero();
  }

  private static float value(int event, int parameter) {
    return event * 0.5f + parameter;
  }

  private static Path write(Path file) throws IOException {
    StringBuilder text = new StringBuilder("/$MODE/L/$DATATYPE/F/$BYTEORD/4,3,2,1/$NEXTDATA/0");
    text.append("/$BEGINDATA/0/$ENDDATA/0/$TOT/" + EVENTS + "/$PAR/" + PARAMETERS);
    for (int n = 1; n <= PARAMETERS; n++) {
      String p = "/$P" + n;
      text.append(p + "N/C" + n + p + "B/32" + p + "R/262144" + p + "E/0,0");
    }
    text.append('/');
    int begin = 58 + text.length();
    long end = begin + 4L * EVENTS * PARAMETERS - 1;
    try (OutputStream out = Files.newOutputStream(file)) {
      String header = "FCS3.1    %8d%8d%8d%8d       0       0".formatted(58, begin - 1, begin, end);
      out.write((header + text).getBytes(StandardCharsets.US_ASCII));
      ByteBuffer record = ByteBuffer.allocate(4 * PARAMETERS * 1000).order(ByteOrder.BIG_ENDIAN);
      for (int event = 0; event < EVENTS; event++) {
        for (int p = 0; p < PARAMETERS; p++) {
          record.putFloat(value(event, p));
        }
        if (!record.hasRemaining()) {
          out.write(record.array());
          record.clear();
        }
      }
    }
    return file;
  }

  private static long timed(Work work) throws IOException, InterruptedException {
    long start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }

  private interface Work {
    void run() throws IOException, InterruptedException;
  }
}
