package org.nktrials.donor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.nktrials.access.Role;
import org.nktrials.donor.release.LigandReleases;
import org.nktrials.rules.hla.RealRelease;
import org.nktrials.rules.hla.ReleaseFile;
import org.nktrials.rules.hla.SyntheticRelease;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Releases from upload to use; one after the other, for the newest is in use. */
@Requirement("KIR-07")
@IntegrationTest(fresh = true)
@AutoConfigureMockMvc
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HlaReleaseIT {

  private static final Map<ReleaseFile, String> FIELDS =
      Map.of(
          ReleaseFile.A_PROT, "proteinsA",
          ReleaseFile.B_PROT, "proteinsB",
          ReleaseFile.C_PROT, "proteinsC",
          ReleaseFile.NOM_G, "groupsG",
          ReleaseFile.NOM_P, "groupsP");

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private LigandReleases releases;

  private MvcTestResult upload(Map<ReleaseFile, byte[]> files, UUID submission) {
    var request = mvc.post().uri("/admin/hla").multipart();
    files.forEach(
        (file, content) ->
            request.file(
                new MockMultipartFile(FIELDS.get(file), file.fileName(), "text/plain", content)));
    return request
        .param("submissionId", submission.toString())
        .with(people.as(Role.ADMINISTRATOR))
        .with(csrf())
        .exchange();
  }

  private String read(Map<ReleaseFile, byte[]> files) {
    MvcTestResult uploaded = upload(files, UUID.randomUUID());
    assertThat(uploaded).hasStatus3xxRedirection();
    String address = uploaded.getResponse().getRedirectedUrl();
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> !page(address).contains("being read"));
    return page(address);
  }

  private String page(String address) {
    MvcTestResult page = mvc.get().uri(address).with(people.as(Role.ADMINISTRATOR)).exchange();
    assertThat(page).hasStatusOk();
    try {
      return page.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private MvcTestResult ligand(String name) {
    return mvc.post()
        .uri("/api/v1/rules/hla-ligand")
        .with(people.asProgramOf(people.person(Role.MONITOR)))
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"alleles\":[\"%s\"]}".formatted(name))
        .exchange();
  }

  @Test
  @Order(1)
  void refusesWithoutAllFiles() {
    var files = SyntheticRelease.of("3.40.0").files();
    files.remove(ReleaseFile.NOM_P);
    MvcTestResult refused = upload(files, UUID.randomUUID());
    assertThat(refused).hasStatus(422);
    assertThat(refused).bodyText().contains("Choose hla_nom_p.txt of the release.");
    assertThat(page("/admin/hla")).contains("No release was uploaded");
  }

  @Test
  @Order(2)
  void refusesAFileThatIsTooLarge() {
    var files = SyntheticRelease.of("3.40.0").files();
    files.put(ReleaseFile.NOM_G, new byte[16 * 1024 * 1024 + 1]);
    assertThat(upload(files, UUID.randomUUID()))
        .hasStatus(422)
        .bodyText()
        .contains("hla_nom_g.txt is larger than 16 MB.");
  }

  @Test
  @Order(3)
  void keepsARefusedReleaseWithItsReasons() {
    String page =
        read(
            SyntheticRelease.of("3.40.0")
                .with(ReleaseFile.C_PROT, text -> text.substring(0, text.length() / 2))
                .files());
    assertThat(page).contains("refused", "C_prot.fasta", "the file is not whole");
    assertThat(page("/admin/hla")).contains("name not read", "the file is not whole");
    assertThat(ligand("C*07:02")).bodyJson().extractingPath("$.release").isEqualTo("family level");
  }

  @Test
  @Order(4)
  void usesAnAcceptedRelease() {
    UUID submission = UUID.randomUUID();
    var files = SyntheticRelease.of("3.50.0").files();
    assertThat(read(files)).contains("in use", "IPD-IMGT/HLA 3.50.0", "Bw4-80I", "not expressed");
    assertThat(ligand("C*07:02:01:01"))
        .bodyJson()
        .extractingPath("$.release")
        .isEqualTo("IPD-IMGT/HLA 3.50.0");
    assertThat(ligand("C*07:02"))
        .bodyJson()
        .extractingPath("$.results[0].status")
        .isEqualTo("DERIVED");
    assertThat(ligand("C*07:77"))
        .bodyJson()
        .extractingPath("$.results[0].status")
        .isEqualTo("UNKNOWN_ALLELE");
    assertThat(upload(files, submission)).hasStatus(422).bodyText().contains("These very files");
    assertThat(releases.current().sha256()).hasSize(64);
    assertThat(releases.byName("IPD-IMGT/HLA 3.50.0")).isPresent();
    assertThat(releases.byName("IPD-IMGT/HLA 1.0.0")).isEmpty();
  }

  @Test
  @Order(5)
  void refusesAnOlderReleaseAndASecondOfTheSameName() {
    assertThat(read(SyntheticRelease.of("3.49.9").files()))
        .contains("IPD-IMGT/HLA 3.49.9 is older than IPD-IMGT/HLA 3.50.0, which is in use.");
    assertThat(read(SyntheticRelease.of("3.50.0").add("C*01:98", "MSHSM").files()))
        .contains("IPD-IMGT/HLA 3.50.0 is in use already, from other files.");
  }

  @Test
  @Order(6)
  void keepsTheEarlierReleaseBesideANewerOne() {
    UUID submission = UUID.randomUUID();
    var files = SyntheticRelease.of("3.51.0").files();
    String first = upload(files, submission).getResponse().getRedirectedUrl();
    assertThat(upload(files, submission).getResponse().getRedirectedUrl()).isEqualTo(first);
    await().atMost(Duration.ofSeconds(60)).until(() -> page(first).contains("in use"));
    assertThat(page("/admin/hla"))
        .contains("IPD-IMGT/HLA 3.50.0", "IPD-IMGT/HLA 3.51.0", "kept", "in use");
    assertThat(releases.byName("IPD-IMGT/HLA 3.50.0").orElseThrow().release())
        .isEqualTo("IPD-IMGT/HLA 3.50.0");
  }

  @Test
  @Order(7)
  void readsTheRealRelease() throws IOException {
    var files = RealRelease.files();
    long start = System.nanoTime();
    assertThat(read(files)).contains("in use", "IPD-IMGT/HLA 3.58.0");
    System.out.printf(
        "IPD-IMGT/HLA 3.58.0 uploaded, read and stored in %d ms%n",
        (System.nanoTime() - start) / 1_000_000);
    assertThat(ligand("C*04:01:01G"))
        .bodyJson()
        .extractingPath("$.results[0].reason")
        .asString()
        .contains("Contains null alleles.");
  }

  @Test
  void isForAdministrators() {
    assertThat(mvc.get().uri("/admin/hla").with(people.as(Role.COORDINATOR))).hasStatus(403);
  }
}
