package org.nktrials.sample.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nktrials.protocol.ctcae.TinyWorkbook;
import org.nktrials.shared.Refused;
import org.nktrials.validation.Requirement;

/** Tables made to fill the memory, to leave their folder or to load something from elsewhere. */
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Requirement("HOSTILE-07")
class HostileTableTests {

  @TempDir private Path folder;

  /** A cell beyond XFD would make a list of all the cells before it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"1\"><c r=\"ZZZZZZ1\" t=\"inlineStr\"><is><t>far</t></is></c></row>",
        "<row r=\"1\"><c r = 'FXSHRXW1'><v>1</v></c></row>",
        "<row r=\"1\"><c x=\">\" r=\"&#90;ZZZZZ1\"><v>1</v></c></row>",
        "<row r=\"99999999999\"><c r=\"A99999999999\"><v>1</v></c></row>",
        "<row r=\"1\"><c x:r=\"A1\" r=\"ZZZZZZ1\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>x</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"?\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"1A\"><v>1e999999999</v></c></row>",
        "<row r=\"1\"><c r=\"\"><v>\u0007</v></c></row>",
        "<row></row"
      })
  void cellsThatAreNowhere(String rows) throws IOException {
    assertRefused(TinyWorkbook.of("Table", rows));
  }

  @Test
  void partsThatLieOutsideTheFile() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : new String[] {"../../evil.xml", "/tmp/evil.xml", "xl\\..\\..\\evil"}) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("<evil/>".getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    assertRefused(bytes.toByteArray());
    try (var beside = Files.walk(folder.getParent(), 1)) {
      assertThat(beside).noneMatch(file -> file.getFileName().toString().contains("evil"));
    }
    assertThat(Path.of("/tmp/evil.xml")).doesNotExist();
  }

  private void assertRefused(byte[] workbook) throws IOException {
    Path file = Files.write(folder.resolve("file"), workbook);
    assertThatExceptionOfType(Refused.class).isThrownBy(() -> TableFile.read(file));
  }
}
