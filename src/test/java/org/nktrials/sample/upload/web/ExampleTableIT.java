package org.nktrials.sample.upload.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.cytometry.fcs.FcsFiles;
import org.nktrials.cytometry.fcs.FcsOutcome;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.sample.result.SampleScenario;
import org.nktrials.sample.upload.FileKind;
import org.nktrials.sample.upload.UploadScenario;
import org.nktrials.sample.upload.UploadScenario.Named;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The table to try the import with. */
@IntegrationTest
@AutoConfigureMockMvc
@Import({SampleScenario.class, UploadScenario.class})
class ExampleTableIT {

  private static final long SEED = 20072009;

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private SampleScenario samples;
  @Autowired private UploadScenario scenario;
  @Autowired private ProtocolService protocols;

  private String example(UUID trial) throws Exception {
    String code = scenario.asLaboratory(() -> protocols.trial(trial).code());
    String address = "/trials/" + code + "/samples/uploads/";
    assertThat(mvc.get().uri(address + "new").with(people.as(Role.LABORATORY)).exchange())
        .hasStatusOk()
        .bodyText()
        .contains("Synthetic table to try it with");
    return mvc.get()
        .uri(address + "example.csv")
        .with(people.as(Role.LABORATORY))
        .exchange()
        .getResponse()
        .getContentAsString();
  }

  @Test
  void isReadAsATableOfTwelveTubesAndSaysThatItIsSynthetic() throws Exception {
    UUID trial = samples.patient().trialId();
    String table = example(trial);
    UUID upload =
        scenario.upload(
            trial,
            scenario.laboratory(trial),
            new Named(
                "example.csv", (table + "\n" + UUID.randomUUID() + ",5,1,1,1,1,\n").getBytes()));
    assertThat(scenario.sheet(trial, upload).files().getFirst().kind()).isEqualTo(FileKind.FLOWJO);
    assertThat(scenario.sheet(trial, upload).sum().sentence())
        .contains("11 to resolve · 2 controls");
    assertThat(table.lines().skip(1).limit(12)).allMatch(line -> line.startsWith("SYNTHETIC_"));
  }

  @Test
  void theFcsFileIsThatOfTheFirstTube() throws Exception {
    UUID trial = samples.patient().trialId();
    String code = scenario.asLaboratory(() -> protocols.trial(trial).code());
    MockHttpServletResponse fcs =
        mvc.get()
            .uri("/trials/" + code + "/samples/uploads/example.fcs")
            .with(people.as(Role.LABORATORY))
            .exchange()
            .getResponse();
    String name = "SYNTHETIC_" + code + "-01-001_EOT.fcs";
    assertThat(fcs.getHeader("Content-Disposition")).contains(name);
    assertThat(example(trial)).contains("\n" + name + ",");
    FcsOutcome read =
        FcsFiles.dataSets(MemorySegment.ofArray(fcs.getContentAsByteArray())).getFirst();
    assertThat(read)
        .isInstanceOfSatisfying(
            FcsOutcome.Opened.class,
            opened -> {
              assertThat(opened.dataSet().events().count()).isEqualTo(8_000);
              assertThat(opened.dataSet().notes()).isEmpty();
              assertThat(opened.dataSet().keywords().get("$CYT")).startsWith("Synthetic");
            });
    UUID upload =
        scenario.upload(
            trial,
            scenario.laboratory(trial),
            new Named("example.csv", example(trial).getBytes()),
            new Named(name, fcs.getContentAsByteArray()));
    assertThat(scenario.sheet(trial, upload).sum().sentence()).startsWith("12 tubes");
    assertThat(scenario.sheet(trial, upload).files())
        .extracting(file -> file.kind())
        .contains(FileKind.FCS);
  }

  @Test
  void isDrawnFromItsSeed() throws Exception {
    Random random = new Random(SEED);
    for (String line : example(samples.patient().trialId()).lines().skip(1).limit(10).toList()) {
      String expected =
          String.format(
              Locale.ROOT,
              "%d,%.1f,%.1f,%.1f,%d",
              800 + (int) (random.nextDouble() * 4000),
              8 + 30 * random.nextDouble(),
              3 + 12 * random.nextDouble(),
              6 + 18 * random.nextDouble(),
              1800 + (int) (random.nextDouble() * 2600));
      assertThat(String.join(",", Arrays.asList(line.split(",")).subList(1, 6)))
          .isEqualTo(expected);
    }
  }
}
