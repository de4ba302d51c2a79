package org.nktrials.protocol.ctcae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.nktrials.document.UploadedZip;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.validation.Requirement;

@Requirement("CTCAE-05")
class WorkbookReaderTests {

  private static void assertRefused(byte[] file, String code) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> WorkbookReader.read(file))
        .satisfies(
            refused -> assertThat(refused.problems()).extracting(Problem::code).contains(code));
  }

  @Test
  void readsBothVersionsOfNcisOwnWorkbookWhereThatIsPresent() throws IOException {
    Path file = Path.of(System.getProperty("nk.reference", "absent"), "ctcae/ctcae-v6.0.xlsx");
    assumeTrue(Files.isRegularFile(file));
    Instant start = Instant.now();
    ReadWorkbook read = WorkbookReader.read(Files.readAllBytes(file));
    System.out.println("workbook read in " + Duration.between(start, Instant.now()).toMillis());
    assertThat(read.versions()).extracting(ReadVersion::version).containsExactly("6.0", "5.0");
    assertThat(read.versions().getFirst().sheet()).contains("Clean Copy");
    assertThat(read.versions()).extracting(one -> one.terms().size()).containsExactly(850, 837);
    assertThat(read.refused()).isEmpty();
  }

  @Test
  void readsAVersionByTheHeadsOfItsColumns() {
    ReadWorkbook read = WorkbookReader.read(TinyWorkbook.ofVersion("9.1"));
    ReadVersion version = read.versions().getFirst();
    assertThat(version.version()).isEqualTo("9.1");
    assertThat(version.terms()).extracting(ReadTerm::name).containsExactly("Made-up itch", "Yawn");
    assertThat(version.terms().getFirst())
        .satisfies(
            itch -> {
              assertThat(itch.systemOrganClass()).isEqualTo("Invented disorders");
              assertThat(itch.byGrade())
                  .isEqualTo(Map.of(1, "Scratches", 3, "Scratches all night"));
              assertThat(itch.note()).isNull();
            });
    assertThat(read.refused())
        .extracting(RefusedRow::row, RefusedRow::reason)
        .containsExactly(
            tuple(4, "no term"),
            tuple(5, "Made-up itch is listed twice"),
            tuple(6, "Sneeze defines no grade"));
  }

  @Test
  void refusesWhatIsNoWorkbook() throws IOException {
    assertRefused(new byte[0], "file-missing");
    assertRefused("term;grade".getBytes(StandardCharsets.UTF_8), "other-format");
    assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, "old-format");
    assertRefused(zip(Map.of("readme.txt", "hello")), "other-format");
    assertRefused(new byte[UploadedZip.MOST_BYTES + 1], "file-too-large");
    byte[] cut = TinyWorkbook.ofVersion("9.1");
    assertRefused(Arrays.copyOf(cut, cut.length / 2), "not-readable");
  }

  @Requirement("HOSTILE-07")
  @Test
  void refusesMacrosAndEntities() throws IOException {
    assertRefused(
        zip(Map.of("xl/workbook.xml", "<workbook/>", "xl/vbaProject.bin", "x")), "macros");
    assertRefused(
        zip(Map.of("xl/workbook.xml", "<!DOCTYPE lolz [<!ENTITY lol \"lol\">]><workbook/>")),
        "document-type");
  }

  @Requirement("HOSTILE-07")
  @Test
  void refusesAFileThatGrowsWhenItIsUnpacked() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] nothing = new byte[1024 * 1024];
      for (int megabyte = 0; megabyte < 70; megabyte++) {
        zip.write(nothing);
      }
      zip.closeEntry();
    }
    assertThat(bytes.size()).isLessThan(200_000);
    assertRefused(bytes.toByteArray(), "too-large-unpacked");
  }

  @Requirement("HOSTILE-07")
  @Test
  void refusesManyPartsAndOtherTables() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int part = 0; part < 201; part++) {
        zip.putNextEntry(new ZipEntry("xl/media/" + part));
        zip.closeEntry();
      }
    }
    assertRefused(bytes.toByteArray(), "too-many-parts");
    assertRefused(TinyWorkbook.of("Prices", "<row r=\"1\"></row>"), "no-ctcae");
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
