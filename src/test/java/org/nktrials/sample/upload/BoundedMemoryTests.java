package org.nktrials.sample.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nktrials.cytometry.table.CytometryTable;
import org.nktrials.cytometry.table.SampleRow;
import org.nktrials.cytometry.table.TubeRows;
import org.nktrials.shared.Refused;
import org.nktrials.validation.Requirement;

/** However large or many the files are, what is read of them takes a bounded part of the heap. */
@Requirement("HOSTILE-09")
class BoundedMemoryTests {

  private static final int EVENTS = 1_000_000;
  private static final int CHANNELS = 20;
  private static final int BEGIN = 2048;
  private static final long HALF_MEGABYTE = 500_000;
  private static final int FILES = 200;

  @TempDir private Path folder;

  /** 80 MB are mapped: the heap sees the header and the keywords alone. */
  @Test
  void aFileOfEightyMegabytesIsNotCopied() throws IOException {
    Path file = folder.resolve("large.fcs");
    write(file);
    FcsFile.read(file); // classes are loaded once
    long before = allocated();
    FileReading reading = FcsFile.read(file);
    long used = allocated() - before;
    assertThat(reading)
        .isInstanceOfSatisfying(
            FileReading.Events.class, events -> assertThat(events.events()).isEqualTo(EVENTS));
    assertThat(used).as("bytes allocated").isLessThan(1_000_000);
  }

  /** 200 tables of 500 KB each would take more than a gigabyte at once. */
  @Test
  void ofManyTablesAFewAreKept() {
    RecentReadings readings = new RecentReadings();
    FileReading table =
        new FileReading.Table(FileKind.FLOWJO, new CytometryTable(List.of(), List.of(), List.of()));
    FileReading events = new FileReading.Events(10L, null, "");
    int kept = 0;
    for (int n = 0; n < FILES; n++) {
      UUID id = UUID.randomUUID();
      readings.add(id, HALF_MEGABYTE, table);
      kept += readings.of(id) == null ? 0 : 1;
    }
    assertThat(kept * HALF_MEGABYTE).isPositive().isLessThanOrEqualTo(RecentReadings.MOST_BYTES);
    UUID last = UUID.randomUUID();
    readings.add(last, HALF_MEGABYTE, events);
    assertThat(readings.of(last)).isEqualTo(events);
    assertThat(readings.files()).isEqualTo(FILES + 1);
  }

  @Test
  void rowsOfAllTablesTogetherHaveABound() {
    UploadRows rows = new UploadRows(Map.of());
    UploadedFile file =
        new UploadedFile(UUID.randomUUID(), 1, "t.csv", "0", 0, FileKind.FLOWJO, null, null, null);
    List<SampleRow> half = new ArrayList<>();
    for (int line = 0; line < UploadRows.MOST_ROWS / 2; line++) {
      half.add(new SampleRow(line + 2, "S" + line, "", SampleRow.Kind.SAMPLE, false, List.of()));
    }
    CytometryTable table = new CytometryTable(List.of(), half, List.of());
    rows.table(file, table);
    rows.table(file, table);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> rows.table(file, table))
        .withMessageContaining("100,000 rows");
  }

  /** Rows of one tube are put together in the time of reading them, not in its square. */
  @Test
  @Timeout(10)
  void manyRowsOfOneNameAreNoTrap() {
    List<SampleRow> rows = new ArrayList<>();
    for (int line = 0; line < UploadRows.MOST_ROWS / 2; line++) {
      rows.add(new SampleRow(line + 2, "S", "", SampleRow.Kind.SAMPLE, false, List.of()));
    }
    assertThat(TubeRows.of(new CytometryTable(List.of(), rows, List.of()))).hasSize(1);
  }

  /** 1,000,000 events of 20 channels, all zero, mostly a hole on the disk. */
  private static void write(Path file) throws IOException {
    long data = (long) EVENTS * CHANNELS * Float.BYTES;
    StringBuilder text = new StringBuilder("/$BEGINDATA/" + BEGIN);
    text.append("/$ENDDATA/").append(BEGIN + data - 1);
    text.append("/$BYTEORD/1,2,3,4/$DATATYPE/F/$MODE/L/$NEXTDATA/0/$TOT/").append(EVENTS);
    text.append("/$PAR/").append(CHANNELS).append("/$DATE/14-OCT-2026");
    for (int p = 1; p <= CHANNELS; p++) {
      text.append("/$P%1$dB/32/$P%1$dE/0,0/$P%1$dN/C%1$d/$P%1$dR/262144".formatted(p));
    }
    text.append("/$BEGINANALYSIS/0/$ENDANALYSIS/0/$BEGINSTEXT/0/$ENDSTEXT/0/");
    String header =
        "FCS3.1    %8d%8d%8d%8d%8d%8d"
            .formatted(58, 57 + text.length(), BEGIN, BEGIN + data - 1, 0, 0);
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.write((header + text).getBytes(StandardCharsets.ISO_8859_1));
      out.setLength(BEGIN + data);
    }
  }

  private static long allocated() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.ThreadMXBean.class)
        .getThreadAllocatedBytes(Thread.currentThread().threadId());
  }
}
