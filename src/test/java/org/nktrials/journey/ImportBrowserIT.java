package org.nktrials.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.result.SampleScenario;
import org.nktrials.sample.upload.UploadScenario;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A table of a laboratory with two wrong names, from the file to released results. */
@IntegrationTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({SampleScenario.class, UploadScenario.class})
class ImportBrowserIT {

  @LocalServerPort private int port;
  @Autowired private TestPeople people;
  @Autowired private SampleScenario samples;
  @Autowired private UploadScenario uploads;
  @Autowired private ProtocolService protocols;

  private Desks desks;
  private String address;
  private String laboratory;
  private ImmuneSample first;
  private ImmuneSample second;
  private ImmuneSample third;

  @BeforeEach
  void receiveSamples() {
    PatientSummary patient = samples.patient();
    UUID trial = patient.trialId();
    first = samples.received(patient, "C1D1");
    second = samples.received(patient, "C1D10");
    third = samples.received(patient, "C1D15");
    laboratory = uploads.laboratory(trial);
    String code = people.doing(Role.LABORATORY, () -> protocols.trial(trial).code());
    address = "/trials/" + code + "/samples/uploads";
    desks = new Desks(port, people);
  }

  @AfterEach
  void close() {
    desks.close();
  }

  @Test
  void fromTheFileToReleasedResults() {
    Page page = desks.of(Role.LABORATORY);
    handIn(page);
    map(page);
    resolve(page, "S-ONE", second);
    resolve(page, "S-TWO", third);
    String upload = importAll(page);
    release(desks.named(samples.second().username()), upload);
  }

  private void handIn(Page page) {
    desks.go(page, address + "/new");
    String table =
        ",Lymphocytes/NK/HLA-DR+ | Freq. of Parent (%%)\n%s,12.5\nS-ONE,14\nS-TWO,15\nFMO,0.1\nMean,13.8\n"
            .formatted(first.code());
    page.setInputFiles(
        "#file", new FilePayload("nk.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
    page.selectOption("#laboratory", laboratory);
    page.fill("#cytometer", "Canto 2");
    page.fill("#panelVersion", "NK 3");
    page.fill("#batch", "41");
    page.selectOption("#countMethod", "NONE");
    page.click("text=Check files");
    assertThat(page.locator("main"))
        .containsText("4 tubes: 1 ready · 2 to resolve · 1 control · 0 already imported");
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
    page.click("text=Release 3 results");
    assertThat(page.locator("main")).containsText("0 to be released · 3 released");
  }
}
