package org.nktrials.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nktrials.access.Role;
import org.nktrials.outcome.MarkerScenario;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.sample.result.SampleScenario;
import org.nktrials.sample.upload.UploadScenario;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Runs of a cytometer handed in by a browser: many files, a large one, files that are dropped. */
@Requirement("HOSTILE-08")
@IntegrationTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({SampleScenario.class, UploadScenario.class, MarkerScenario.class})
class ManyFilesBrowserIT {

  private static final int FILES = 200;
  private static final int HALF_A_MEGABYTE = 31_250;
  private static final int EIGHTY_MEGABYTES = 5_000_000;
  private static final double MINUTES = 3 * 60_000.0;

  @LocalServerPort private int port;
  @Autowired private TestPeople people;
  @Autowired private SampleScenario samples;
  @Autowired private UploadScenario uploads;
  @Autowired private ProtocolService protocols;
  @TempDir private Path folder;

  private Desks desks;
  private String address;
  private String laboratory;

  @BeforeEach
  void openDesk() {
    UUID trial = samples.patient().trialId();
    laboratory = uploads.laboratory(trial);
    address =
        "/trials/"
            + people.doing(Role.LABORATORY, () -> protocols.trial(trial).code())
            + "/samples/uploads/new";
    desks = new Desks(port, people);
  }

  @AfterEach
  void close() {
    desks.close();
  }

  private Page form() {
    Page page = desks.of(Role.LABORATORY);
    desks.go(page, address);
    page.selectOption("#laboratory", laboratory);
    page.fill("#cytometer", "Canto 2");
    page.fill("#panelVersion", "NK 3");
    page.fill("#batch", "41");
    page.selectOption("#countMethod", "NONE");
    return page;
  }

  private static void check(Page page, String sum) {
    page.click("text=Check files");
    assertThat(page.locator("main"))
        .containsText(sum, new LocatorAssertions.ContainsTextOptions().setTimeout(MINUTES));
  }

  private Path fcs(String name, int events) throws IOException {
    return Files.write(folder.resolve(name), UploadScenario.fcs(name, events).content());
  }

  @Test
  void takesTwoHundredFilesAtOnce() throws IOException {
    Path[] files = new Path[FILES];
    for (int file = 0; file < FILES; file++) {
      files[file] = fcs("tube-%03d.fcs".formatted(file), HALF_A_MEGABYTE);
    }
    Page page = form();
    page.setInputFiles("#file", files);
    assertThat(page.locator("[data-dropped]")).containsText("200 files chosen, 95");
    check(page, "200 tubes: 0 ready · 200 to resolve");
  }

  @Test
  void takesAFileOfEightyMegabytesAndDrawsIt() throws IOException {
    Page page = form();
    page.setInputFiles("#file", fcs("large.fcs", EIGHTY_MEGABYTES));
    check(page, "1 tube: 0 ready · 1 to resolve");
    page.click("nav[aria-label='Parts of the check'] >> text=Files");
    assertThat(page.locator("main")).containsText("5,000,000 events");
    page.locator("main a:has-text('Events')").first().click();
    assertThat(page.locator("main"))
        .containsText("5,000,000", new LocatorAssertions.ContainsTextOptions().setTimeout(MINUTES));
  }

  @Test
  void takesFilesThatAreDropped() {
    Page page = form();
    JSHandle carried =
        page.evaluateHandle(
            """
            () => {
              const carried = new DataTransfer();
              carried.items.add(new File([",NK | Count\\nnobody-%s,5\\n"], "dropped.csv"));
              return carried;
            }
            """
                .formatted(UUID.randomUUID()));
    Locator zone = page.locator("[data-drop]");
    zone.dispatchEvent("dragover", Map.of("dataTransfer", carried));
    zone.dispatchEvent("drop", Map.of("dataTransfer", carried));
    assertThat(page.locator("[data-dropped]")).containsText("1 file chosen");
    check(page, "1 tube: 0 ready · 1 to resolve");
  }

  @Test
  void keepsTheFormAsTypedWhenItIsRefused() {
    Page page = form();
    page.fill("#batch", "");
    page.click("text=Check files");
    assertThat(page.locator("main")).containsText("Which batch were they run in?");
    assertThat(page.locator("#cytometer")).hasValue("Canto 2");
    page.fill("#batch", "41");
    page.click("text=Check files");
    assertThat(page.locator("main")).containsText("Choose at least one file.");
  }
}
