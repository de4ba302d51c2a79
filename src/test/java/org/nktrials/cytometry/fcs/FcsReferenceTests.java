package org.nktrials.cytometry.fcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nktrials.cytometry.fcs.FcsParameter.Amplification;
import org.nktrials.validation.Requirement;

/** Real files of four cytometers with what other readers find in them, from nk.reference. */
@Requirement("IMMUNE-08")
class FcsReferenceTests {

  private static final Path FOLDER = Path.of(System.getProperty("nk.reference", "absent"), "fcs");
  private final Map<String, FcsDataSet> read = new HashMap<>();

  private FcsDataSet dataSet(Arena arena, String file) throws IOException {
    if (!read.containsKey(file)) {
      try (FileChannel channel = FileChannel.open(FOLDER.resolve(file))) {
        var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        List<FcsOutcome> outcomes = FcsFiles.dataSets(bytes);
        assertThat(outcomes).hasSize(1).first().isInstanceOf(FcsOutcome.Opened.class);
        read.put(file, ((FcsOutcome.Opened) outcomes.getFirst()).dataSet());
      }
    }
    return read.get(file);
  }

  private static List<String[]> rows(String table) throws IOException {
    Path path = FOLDER.resolve(table);
    assumeTrue(Files.isReadable(path), () -> "no reference table " + path.toAbsolutePath());
    try (Stream<String> lines = Files.lines(path)) {
      return lines.skip(1).map(line -> line.split("\t", -1)).toList();
    }
  }

  @Test
  void readsEveryEventAndDescription() throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      List<String[]> files = rows("index.tsv");
      for (String[] row : files) {
        FcsDataSet set = dataSet(arena, row[0]);
        assertThat(set.version()).isEqualTo(row[3]);
        assertThat(set.keywords()).containsEntry("$DATATYPE", row[4]).containsEntry("$MODE", "L");
        assertThat(set.keywords()).containsEntry("$CYT", row[14]);
        assertThat(set.parameters()).hasSize(Integer.parseInt(row[8]));
        assertThat(set.events().count()).isEqualTo(Integer.parseInt(row[10]));
        boolean spillover =
            set.spillover().isPresent() || set.notes().contains(FcsNote.SPILLOVER_UNREADABLE);
        assertThat(spillover).isEqualTo(!row[12].isEmpty());
        assertThat(set.notes().contains(FcsNote.EMPTY_VALUES)).isEqualTo(row[16].contains("empty"));
        assertThat(set.nextOffset()).isZero();
      }
      int channels = channels(arena);
      int events = events(arena);
      System.out.printf(
          "fcs: %d files, %d channels, %d events compared%n", files.size(), channels, events);
      assertThat(files).hasSize(4);
      assertThat(channels).isGreaterThan(60);
    }
  }

  private int channels(Arena arena) throws IOException {
    int ran = 0;
    for (String[] row : rows("channels.tsv")) {
      FcsDataSet set = dataSet(arena, row[0]);
      FcsParameter parameter = set.parameters().get(Integer.parseInt(row[2]) - 1);
      String what = row[0] + " " + row[3];
      assertThat(parameter.name()).as(what).isEqualTo(row[3]);
      assertThat(parameter.marker()).as(what).isEqualTo(row[4]);
      assertThat(parameter.bytes() * 8).as(what).isEqualTo(Integer.parseInt(row[5]));
      assertThat(parameter.range()).as(what).isEqualTo(Double.parseDouble(row[6]));
      String[] scale = row[7].split(",");
      assertThat(parameter.scale())
          .as(what)
          .isEqualTo(new Amplification(Double.parseDouble(scale[0]), Double.parseDouble(scale[1])));
      if (!row[8].isEmpty()) {
        assertThat(parameter.gain()).as(what).isEqualTo(Double.parseDouble(row[8]));
      }
      double[] column = set.events().column(parameter.index());
      double mean = Arrays.stream(column).average().orElseThrow();
      double expected = Double.parseDouble(row[9]);
      assertThat(mean).as(what).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
      assertThat(Arrays.stream(column).min().orElseThrow()).isEqualTo(Double.parseDouble(row[10]));
      assertThat(Arrays.stream(column).max().orElseThrow()).isEqualTo(Double.parseDouble(row[11]));
      ran++;
    }
    return ran;
  }

  private int events(Arena arena) throws IOException {
    int ran = 0;
    for (String[] row : rows("rows.tsv")) {
      FcsDataSet set = dataSet(arena, row[0]);
      int event = Integer.parseInt(row[2]);
      double[] expected =
          Arrays.stream(row, 3, row.length).mapToDouble(Double::parseDouble).toArray();
      assertThat(set.events().event(event)).as(row[0] + " " + event).containsExactly(expected);
      float[][] columns = set.events().columns();
      for (int p = 0; p < expected.length; p++) {
        assertThat(columns[p][event]).isEqualTo((float) expected[p]);
        assertThat(set.events().column(p)[event]).isEqualTo(expected[p]);
      }
      ran++;
    }
    return ran;
  }
}
