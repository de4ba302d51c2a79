package org.nktrials.protocol.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.protocol.CtcaeCatalogues;
import org.nktrials.protocol.ctcae.TinyWorkbook;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@Requirement("CTCAE-05")
@IntegrationTest(fresh = true)
@AutoConfigureMockMvc
class CtcaeImportIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private CtcaeCatalogues catalogues;

  private MvcTestResult upload(String name, byte[] content, Role role) {
    return mvc.post()
        .uri("/admin/ctcae")
        .multipart()
        .file(new MockMultipartFile("file", name, "application/octet-stream", content))
        .with(people.as(role))
        .with(csrf())
        .exchange();
  }

  private MvcTestResult get(String address) {
    return mvc.get().uri(address).with(people.as(Role.ADMINISTRATOR)).exchange();
  }

  private MvcTestResult importAt(String address, Role role) {
    return mvc.post().uri(address + "/import").with(people.as(role)).with(csrf()).exchange();
  }

  private String checked(String name, byte[] content) {
    MvcTestResult uploaded = upload(name, content, Role.ADMINISTRATOR);
    assertThat(uploaded).hasStatus3xxRedirection();
    return uploaded.getResponse().getRedirectedUrl();
  }

  @Requirement("TRAIL-14")
  @Test
  void checksFirstThenImportsOnce() {
    String version = "8." + ThreadLocalRandom.current().nextInt(1, 999_999);
    byte[] workbook = TinyWorkbook.ofVersion(version);
    String check = checked("folder\\invented.xlsx", workbook);
    assertThat(get(check))
        .hasStatusOk()
        .bodyText()
        .contains(
            "CTCAE v" + version,
            "2 terms with 4 grade texts",
            "3 rows are refused",
            "Sneeze defines no grade",
            "837 terms less");
    assertThat(catalogues.version(version)).isEmpty();
    assertThat(importAt(check, Role.ADMINISTRATOR)).hasRedirectedUrl("/admin/ctcae");
    assertThat(catalogues.version(version).orElseThrow().named("Yawn")).isPresent();
    assertThat(catalogues.texts(version, List.of("Yawn")).get("Yawn").byGrade())
        .containsEntry(2, "Twice");
    assertThat(get("/ctcae-terms?q=itch&version=" + version))
        .bodyText()
        .contains("Scratches all night", "An itch");
    assertThat(get("/ctcae-terms/texts?term=Yawn&version=" + version)).bodyText().contains("Twice");
    assertThat(upload("again.xlsx", workbook, Role.ADMINISTRATOR))
        .hasStatus(422)
        .bodyText()
        .contains("This very file was imported by", "invented.xlsx");
    assertThat(importAt(check, Role.ADMINISTRATOR)).hasStatus(422);
  }

  @Test
  void saysThatTextsAreNotImported() {
    assertThat(get("/ctcae-terms?q=yawn&version=7.7"))
        .bodyText()
        .contains("Grade texts are not imported; an administrator can import");
  }

  @Test
  void refusesOtherFilesWithTheReason() {
    assertThat(upload("macro.xlsm", TinyWorkbook.ofVersion("7.1"), Role.ADMINISTRATOR))
        .hasStatus(422)
        .bodyText()
        .contains("Workbooks that may hold macros are not read");
    assertThat(upload("terms.csv", "a;b".getBytes(), Role.ADMINISTRATOR))
        .hasStatus(422)
        .bodyText()
        .contains("This is no .xlsx workbook.");
    assertThat(
            mvc.post()
                .uri("/admin/ctcae")
                .with(people.as(Role.ADMINISTRATOR))
                .with(csrf())
                .exchange())
        .hasRedirectedUrl("/admin/ctcae")
        .flash()
        .containsKey("missing");
  }

  @Test
  void isForAdministratorsOnly() {
    String check = checked("mine.xlsx", TinyWorkbook.ofVersion("7.2"));
    assertThat(upload("theirs.xlsx", TinyWorkbook.ofVersion("7.3"), Role.COORDINATOR))
        .hasStatus(403);
    assertThat(importAt(check, Role.COORDINATOR)).hasStatus(403);
    assertThat(mvc.get().uri(check).with(people.as(Role.MONITOR))).hasStatus(403);
    assertThat(get("/admin/ctcae/00000000-0000-0000-0000-000000000000")).hasStatus(404);
    assertThat(get("/admin/ctcae/no")).hasStatus(404);
  }

  @Test
  void importsNcisOwnWorkbookWhereThatIsPresent() throws IOException {
    Path file = Path.of(System.getProperty("nk.reference", "absent"), "ctcae/ctcae-v6.0.xlsx");
    assumeTrue(Files.isRegularFile(file));
    Instant start = Instant.now();
    String check = checked("ctcae-v6.0.xlsx", Files.readAllBytes(file));
    System.out.println("ctcae upload ms " + Duration.between(start, Instant.now()).toMillis());
    assertThat(get(check))
        .bodyText()
        .contains(
            "850 terms with",
            "837 terms with",
            "The same terms, classes and grades as the built-in v5.0.",
            "No row is refused");
    start = Instant.now();
    assertThat(importAt(check, Role.ADMINISTRATOR)).hasRedirectedUrl("/admin/ctcae");
    System.out.println("ctcae import ms " + Duration.between(start, Instant.now()).toMillis());
    assertThat(catalogues.version("6.0").orElseThrow().terms()).hasSize(850);
    assertThat(catalogues.version("5.0").orElseThrow().terms()).hasSize(837);
    assertThat(catalogues.texts("5.0", List.of("Fever")).get("Fever").byGrade()).hasSize(5);
    assertThat(catalogues.versions()).contains("5.0", "6.0");
  }
}
