package org.nktrials.sample.upload.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.result.SampleScenario;
import org.nktrials.sample.upload.UploadScenario;
import org.nktrials.sample.upload.UploadScenario.Named;
import org.nktrials.sample.upload.UploadedRow;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.Statements;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
@AutoConfigureMockMvc
@Import({SampleScenario.class, UploadScenario.class})
class UploadPagesIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private SampleScenario samples;
  @Autowired private UploadScenario scenario;
  @Autowired private ProtocolService protocols;

  private UUID trial;
  private String address;
  private String laboratory;
  private ImmuneSample sample;

  @BeforeEach
  void receive() {
    PatientSummary patient = samples.patient();
    trial = patient.trialId();
    laboratory = scenario.laboratory(trial);
    sample = samples.received(patient, "C1D10");
    String code = scenario.asLaboratory(() -> protocols.trial(trial).code());
    address = "/trials/" + code + "/samples/uploads";
  }

  private MvcTestResult get(String path) {
    return mvc.get().uri(path).with(people.as(Role.LABORATORY)).exchange();
  }

  private UUID upload() {
    return scenario.upload(
        trial,
        laboratory,
        UploadScenario.flowJo(
            sample.code() + ".fcs,12.5,200,", "who.fcs,1,,", "FMO,1,2,", "Mean,1,2,"),
        UploadScenario.fcs("events.fcs"),
        Named.of("tbnk.csv", "Sample;NK abs", UUID.randomUUID() + ";5"));
  }

  @Requirement("IMMUNE-03")
  @Test
  void handsFilesInAndShowsTheCheck() {
    assertThat(get(address + "/new")).hasStatusOk().bodyText().contains("Check files", laboratory);
    MvcTestResult answer =
        mvc.post()
            .uri(address)
            .multipart()
            .file(
                new MockMultipartFile(
                    "file",
                    "C:\\flow\\nk.csv",
                    "text/csv",
                    (",NK | Count\n" + sample.code() + ",5\n").getBytes()))
            .param("laboratory", laboratory)
            .param("cytometer", "Canto 2")
            .param("panelVersion", "NK 3")
            .param("batch", "41")
            .param("countMethod", "NONE")
            .param("submissionId", UUID.randomUUID().toString())
            .with(people.as(Role.LABORATORY))
            .with(csrf())
            .exchange();
    assertThat(answer).hasStatus3xxRedirection();
    assertThat(get(answer.getResponse().getRedirectedUrl()))
        .hasStatusOk()
        .bodyText()
        .contains("1 tube: 1 ready", "1 of 1 columns are undecided", "nk.csv")
        .doesNotContain("C:\\flow");
    assertThat(get(address)).hasStatusOk().bodyText().contains("1 tube: 1 ready");
  }

  @Test
  void keepsTheFormWhenSomethingIsMissing() {
    MvcTestResult answer =
        mvc.post()
            .uri(address)
            .multipart()
            .param("laboratory", laboratory)
            .param("cytometer", "Canto 2")
            .param("panelVersion", "")
            .param("batch", "41")
            .param("countMethod", "NONE")
            .with(people.as(Role.LABORATORY))
            .with(csrf())
            .exchange();
    assertThat(answer)
        .hasStatus(422)
        .bodyText()
        .contains("Which version of the panel?", "value=\"Canto 2\"");
  }

  @Requirement("IMMUNE-03")
  @Test
  void showsEveryPartOfTheCheck() {
    String page = address + "/" + upload();
    assertThat(get(page))
        .hasStatusOk()
        .bodyText()
        .contains(
            "To resolve",
            "who.fcs",
            "events.fcs",
            "Events",
            "holds no code of a sample",
            "Import all");
    assertThat(get(page + "?tab=columns")).bodyText().contains("HLA-DR+", "ignore always");
    assertThat(get(page + "?tab=refused")).bodyText().contains("No cell is refused");
    assertThat(get(page + "?tab=changes")).bodyText().contains("No result changes");
    assertThat(get(page + "?tab=ready"))
        .bodyText()
        .contains(sample.code(), sample.visit(), "does not say when");
    assertThat(get(page + "?tab=imported")).bodyText().contains("No row here");
    assertThat(get(page + "?tab=controls"))
        .bodyText()
        .contains("FMO", "summary row", "Keep words and check again");
    assertThat(get(page + "?tab=files"))
        .bodyText()
        .contains("Which column of tbnk.csv names the sample?", "Original");
    assertThat(get(page + "/rows.csv?tab=resolve")).hasStatusOk().bodyText().contains("who.fcs");
    assertThat(mvc.get().uri(page + "?tab=files").with(people.as(Role.MONITOR)).exchange())
        .hasStatusOk()
        .bodyText()
        .doesNotContain("Original", "Import 1");
  }

  @Requirement("IMMUNE-02")
  @Test
  void showsARowWithTheSamplesThatItMayBeOfAndNoneChosen() {
    UUID upload = upload();
    UploadedRow row = scenario.rows(trial, upload).get(1);
    String page = address + "/" + upload + "/rows/" + row.id();
    assertThat(get(page))
        .hasStatusOk()
        .bodyText()
        .contains("who.fcs", sample.code(), "nearest first")
        .doesNotContain("selected=");
    MvcTestResult missing =
        mvc.post()
            .uri(page)
            .param("kind", "ASSIGNED")
            .with(people.as(Role.LABORATORY))
            .with(csrf())
            .exchange();
    assertThat(missing)
        .hasStatus(422)
        .bodyText()
        .contains("Choose a sample of the list.", "Say why, in 1 to 500 characters.");
  }

  @Requirement("PRIVACY-01")
  @Test
  void drawsEventsAndKeepsNamesOfPeopleBack() {
    UUID upload = upload();
    UUID file = scenario.sheet(trial, upload).files().get(1).id();
    String page = address + "/" + upload + "/files/" + file;
    assertThat(get(page + "/events"))
        .hasStatusOk()
        .bodyText()
        .contains("200 events in the FCS file", "SSC-A over FSC-A, linear scale", "14-OCT-2026")
        .doesNotContain("A person");
    for (String scale : List.of("LOG", "LINEAR", "ASINH")) {
      assertThat(get(page + "/events?x=3&y=2&scale=" + scale))
          .hasStatusOk()
          .bodyText()
          .contains("FITC-A over PE-A");
    }
    assertThat(get(page)).hasStatusOk();
    assertThat(mvc.get().uri(page).with(people.as(Role.MONITOR)).exchange()).hasStatus(403);
  }

  @Test
  void asksTheDatabaseAsOftenForManyRowsAsForFew() {
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < 300; row++) {
      rows.add("nobody " + row + ",1,2,");
    }
    UUID few = upload();
    UUID many =
        scenario.upload(trial, laboratory, UploadScenario.flowJo(rows.toArray(String[]::new)));
    for (String tab : List.of("resolve", "columns", "ready", "controls")) {
      List<String> one = Statements.of(() -> get(address + "/" + few + "?tab=" + tab));
      List<String> other = Statements.of(() -> get(address + "/" + many + "?tab=" + tab));
      assertThat(other).as(Statements.listed(other)).hasSameSizeAs(one);
    }
  }
}
