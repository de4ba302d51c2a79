package org.nktrials.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.outcome.MarkerScenario;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.result.SampleScenario;
import org.nktrials.sample.upload.UploadScenario;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.treatment.StartedTrials;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A table of a laboratory with two wrong names, from the file to released results. */
@IntegrationTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({SampleScenario.class, UploadScenario.class, MarkerScenario.class})
class ImportBrowserIT {

  @LocalServerPort private int port;
  @Autowired private TestPeople people;
  @Autowired private SampleScenario samples;
  @Autowired private UploadScenario uploads;
  @Autowired private ProtocolService protocols;
  @Autowired private MarkerScenario markers;
  @Autowired private StartedTrials trials;

  private Desks desks;
  private String address;
  private String laboratory;
  private ImmuneSample first;
  private ImmuneSample second;
  private ImmuneSample third;

  @BeforeEach
  void openDesks() {
    desks = new Desks(port, people);
  }

  private void at(UUID trial) {
    laboratory = uploads.laboratory(trial);
    String code = people.doing(Role.LABORATORY, () -> protocols.trial(trial).code());
    address = "/trials/" + code + "/samples/uploads";
  }

  @AfterEach
  void close() {
    desks.close();
  }

  @Requirement("IMMUNE-04")
  @Test
  void fromTheFileToReleasedResults() {
    PatientSummary patient = samples.patient();
    first = samples.received(patient, "C1D1");
    second = samples.received(patient, "C1D10");
    third = samples.received(patient, "C1D15");
    at(patient.trialId());
    Page page = desks.of(Role.LABORATORY);
    handIn(page, first.code() + ",12.5\nS-ONE,14\nS-TWO,15\nFMO,0.1\nMean,13.8\n");
    assertThat(page.locator("main"))
        .containsText("4 tubes: 1 ready · 2 to resolve · 1 control · 0 already imported");
    map(page);
    resolve(page, "S-ONE", second);
    resolve(page, "S-TWO", third);
    String upload = importAll(page);
    release(desks.named(samples.second().username()), upload);
  }

  @Test
  void fromTheFileToASurvivalCurveAndItsCorrection() {
    TrialSummary trial = trials.trial();
    first = markers.waiting(trial, -10);
    second = markers.waiting(trial, -5);
    third = markers.waiting(trial, -2);
    at(trial.id());
    Page page = desks.of(Role.LABORATORY);
    handIn(page, first.code() + ",12.5\nS-ONE,14\nS-TWO,30\nFMO,0.1\nMean,18.8\n");
    map(page);
    resolve(page, "S-ONE", second);
    resolve(page, "S-TWO", third);
    String upload = importAll(page);
    Page investigator = desks.of(Role.INVESTIGATOR);
    String immune = "/trials/" + trial.code() + "/immune?parameter=NK_HLADR_PCT";
    desks.go(investigator, immune);
    assertThat(investigator.locator("main")).containsText("No released value of this parameter");
    Page releasing = desks.named(samples.second().username());
    release(releasing, upload);
    String before = curve(investigator, immune);
    String analysis = analyse(investigator, trial);
    String corrected = correct(page);
    release(releasing, corrected);
    Assertions.assertThat(curve(investigator, immune)).isNotEqualTo(before);
    investigator.navigate(analysis);
    investigator.click("text=Run again on the data of today");
    assertThat(investigator.locator("main")).containsText("Data have changed since run 1");
  }

  private String curve(Page page, String immune) {
    desks.go(page, immune);
    return page.locator("main figure svg.immune-chart").first().innerHTML();
  }

  private String analyse(Page page, TrialSummary trial) {
    desks.go(page, "/trials/" + trial.code() + "/analyses");
    page.selectOption("#marker", "NK_HLADR_PCT");
    page.selectOption("#visit", "C1D15");
    page.selectOption("#cut", "MEDIAN_AT_LEAST");
    page.selectOption("#endpoint", "PFS");
    page.click("text=Save and run");
    assertThat(page.locator("main")).containsText("At risk");
    assertThat(page.locator("main")).containsText("3, with the event 3, left out 0");
    return page.url();
  }

  /** A corrected file says before the import which analysis rests on the old value. */
  private String correct(Page page) {
    handIn(page, first.code() + ",22.5\n");
    page.click("nav[aria-label='Parts of the check'] >> text=To resolve");
    Desks.row(page, first.code()).locator("text=Resolve").click();
    page.check("input[name=kind][value=CORRECTS]");
    page.selectOption("#sample", first.code() + "|IMMUNO");
    page.check("input[name=why][value=TYPING_ERROR]");
    page.click("text=Keep and check again");
    page.click("nav[aria-label='Parts of the check'] >> text=Changes");
    assertThat(Desks.row(page, first.code()))
        .containsText("Analysis 1: NK_HLADR_PCT at C1D15, PFS (run 1)");
    String upload = page.url().replaceFirst("\\?.*", "");
    page.click("text=Import 1");
    assertThat(page.locator("main")).containsText("1 to be released");
    page.click("text=Withdraw this import");
    assertThat(page.locator("main")).containsText("One earlier value that it corrected");
    return upload;
  }

  private void handIn(Page page, String rows) {
    desks.go(page, address + "/new");
    String table = ",Lymphocytes/NK/HLA-DR+ | Freq. of Parent (%)\n" + rows;
    page.setInputFiles(
        "#file", new FilePayload("nk.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
    page.selectOption("#laboratory", laboratory);
    page.fill("#cytometer", "Canto 2");
    page.fill("#panelVersion", "NK 3");
    page.fill("#batch", "41");
    page.selectOption("#countMethod", "NONE");
    page.click("text=Check files");
    assertThat(page.locator("main")).containsText("already imported");
  }

  private static void map(Page page) {
    page.click("text=Populations and columns");
    page.selectOption("select[name=meaning]", "NK_HLADR_PCT");
    page.click("text=Keep columns and check again");
    assertThat(page.locator("main")).containsText("The columns are kept.");
  }

  private static void resolve(Page page, String name, ImmuneSample sample) {
    page.click("nav[aria-label='Parts of the check'] >> text=To resolve");
    Desks.row(page, name).locator("text=Resolve").click();
    assertThat(page.locator("#sample")).hasValue("");
    page.check("input[name=kind][value=ASSIGNED]");
    page.selectOption("#sample", sample.code() + "|IMMUNO");
    page.check("input[name=why][value=TYPING_ERROR]");
    page.click("text=Keep and check again");
    assertThat(page.locator("[role=status]")).containsText("ready now");
  }

  private static String importAll(Page page) {
    String upload = page.url().replaceFirst("\\?.*", "");
    page.click("text=Import 3");
    assertThat(page.locator("main")).containsText("3 to be released");
    assertThat(page.locator("main")).containsText("3 already imported");
    return upload;
  }

  private static void release(Page page, String upload) {
    page.navigate(upload);
    page.click("main button:has-text('Release')");
    assertThat(page.locator("main")).containsText("Results: 0 to be released");
  }
}
