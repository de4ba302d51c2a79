package org.nktrials.sample.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.upload.RowState;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.result.SampleScenario;
import org.nktrials.sample.upload.UploadScenario.Named;
import org.nktrials.support.IntegrationTest;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;

/**
 * Kinds of files through the check: workbooks, hostile archives, tables of the reference folder.
 */
@IntegrationTest
@Import({SampleScenario.class, UploadScenario.class})
class UploadFilesIT {

  private static final String SHEET =
      "<worksheet"
          + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>%s</sheetData></worksheet>";

  private static final int BOMB = 70 * 1024 * 1024;

  @Autowired private SampleScenario samples;
  @Autowired private UploadScenario scenario;
  @Autowired private Uploads uploads;

  private UUID trial;
  private String laboratory;
  private ImmuneSample sample;

  @BeforeEach
  void receive() {
    PatientSummary patient = samples.patient();
    trial = patient.trialId();
    laboratory = scenario.laboratory(trial);
    sample = samples.received(patient, "C1D10");
  }

  private static byte[] zip(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static Map<String, byte[]> workbook(String sheet) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    Map.of(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                + " Extension=\"xml\" ContentType=\"application/xml\"/></Types>",
            "_rels/.rels",
            "<Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                + " Id=\"r1\""
                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                + " Target=\"xl/workbook.xml\"/></Relationships>",
            "xl/workbook.xml",
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet"
                + " name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                + " Id=\"r1\""
                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
                + " Target=\"worksheets/sheet1.xml\"/></Relationships>",
            "xl/worksheets/sheet1.xml",
            SHEET.formatted(sheet))
        .forEach((name, text) -> parts.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return parts;
  }

  private static String row(int number, String name, String value) {
    String text = "<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>";
    String cell =
        value.matches("[0-9.]+")
            ? "<c r=\"B%d\"><v>%s</v></c>".formatted(number, value)
            : text.formatted("B", number, value);
    return "<row r=\"%d\">%s%s</row>".formatted(number, text.formatted("A", number, name), cell);
  }

  private UploadedFile only(UUID upload) {
    return scenario.sheet(trial, upload).files().getFirst();
  }

  @Requirement("IMMUNE-01")
  @Test
  void readsAWorkbookAsItReadsText() throws IOException {
    Map<String, byte[]> parts =
        workbook(
            row(1, "", "Lymphocytes/NK/HLA-DR+ | Freq. of Parent (%)")
                + row(2, sample.code() + ".fcs", "12.5")
                + row(3, "Mean", "12.5"));
    UUID upload = scenario.upload(trial, laboratory, new Named("nk.xlsx", zip(parts)));
    assertThat(only(upload).kind()).isEqualTo(FileKind.FLOWJO);
    assertThat(scenario.sheet(trial, upload).sum().sentence())
        .isEqualTo("1 tube: 1 ready · 0 to resolve · 0 controls · 0 already imported");
  }

  @Requirement("HOSTILE-07")
  @Test
  void refusesWorkbooksThatSwellOrLeaveTheirFolder() throws IOException {
    Map<String, byte[]> bomb = workbook("");
    bomb.put("xl/worksheets/sheet2.xml", new byte[BOMB]);
    UUID swelling = scenario.upload(trial, laboratory, new Named("bomb.xlsx", zip(bomb)));
    assertThat(only(swelling).kind()).isEqualTo(FileKind.UNREADABLE);
    assertThat(only(swelling).note()).contains("unpacks to more than 64 MB");
    Path outside = Path.of("/tmp/nk-outside-" + UUID.randomUUID());
    UUID leaving =
        scenario.upload(
            trial,
            laboratory,
            new Named("slip.xlsx", zip(Map.of("../../../.." + outside, new byte[] {1}))));
    assertThat(only(leaving).kind()).isEqualTo(FileKind.UNREADABLE);
    assertThat(outside).doesNotExist();
    UUID cut =
        scenario.upload(
            trial, laboratory, new Named("cut.xlsx", new byte[] {'P', 'K', 3, 4, 9, 9}));
    assertThat(only(cut).kind()).isEqualTo(FileKind.UNREADABLE);
  }

  @Requirement("IMMUNE-01")
  @Test
  void readsEveryTableOfTheReferenceFolder() throws IOException {
    Path folder = Path.of(System.getProperty("nk.reference", "absent"), "tables");
    assumeThat(folder).as("tables of the folder that nk.reference names").isDirectory();
    try (Stream<Path> tables = Files.list(folder)) {
      for (Path table : tables.sorted().toList()) {
        check(table);
      }
    }
  }

  private void check(Path table) throws IOException {
    Named file = new Named(table.getFileName().toString(), Files.readAllBytes(table));
    UUID upload = scenario.upload(trial, scenario.laboratory(trial), file);
    UploadSheet sheet = scenario.sheet(trial, upload);
    List<UploadedRow> rows = scenario.rows(trial, upload);
    assertThat(only(upload).kind()).as(file.name()).isEqualTo(FileKind.FLOWJO);
    assertThat(rows).as(file.name()).isNotEmpty();
    assertThat(sheet.sum().of(RowState.READY)).as("no sample of ours in " + file.name()).isZero();
    assertThat(
            scenario
                .asLaboratory(() -> uploads.refusals(trial, upload, PageRequest.of(0, 50)))
                .getContent())
        .as(file.name())
        .isEmpty();
    System.out.printf(
        "%s: %s; summaries %d, columns %d%n",
        file.name(), sheet.sum().sentence(), sheet.sum().of(RowState.SUMMARY), sheet.columns());
  }
}
