package org.nktrials.donor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nktrials.access.Role;
import org.nktrials.donor.DonorScenario;
import org.nktrials.donor.DonorSummary;
import org.nktrials.donor.Relation;
import org.nktrials.donor.Typing;
import org.nktrials.donor.TypingEntry;
import org.nktrials.donor.Typings;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.donorselection.KirGene;
import org.nktrials.rules.donorselection.KirPresence;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@Requirement("DONOR-04")
@IntegrationTest
@AutoConfigureMockMvc
@Import(DonorScenario.class)
class TypingFileIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private DonorScenario scenario;
  @Autowired private Typings typings;

  private PatientSummary recipient;
  private DonorSummary donor;

  @BeforeEach
  void registerFamily() {
    recipient = scenario.recipient(scenario.trial("TYPING-FILES"));
    donor = scenario.donor(recipient, Relation.SIBLING);
  }

  private String address() {
    return "/patients/" + recipient.code() + "/donors/typings/file";
  }

  private MvcTestResult upload(String laboratory, byte[] content) {
    return mvc.post()
        .uri(address())
        .multipart()
        .file(new MockMultipartFile("file", "C:\\lab\\typing.csv", "text/csv", content))
        .param("donor", donor.code())
        .param("laboratory", laboratory)
        .with(people.as(Role.COORDINATOR))
        .with(csrf())
        .exchange();
  }

  private MvcTestResult upload(String laboratory, String content) {
    return upload(laboratory, content.getBytes(StandardCharsets.UTF_8));
  }

  private MvcTestResult store(String laboratory, String content, String... columns) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return mvc.post()
        .uri(address() + "/columns")
        .param("fileName", "typing.csv")
        .param("content", Base64.getEncoder().encodeToString(bytes))
        .param("donor", donor.code())
        .param("laboratory", laboratory)
        .param("columns", columns)
        .param("sample", donor.code())
        .param("typedOn", "2026-01-05")
        .param("number", "0")
        .param("store", "true")
        .param("submissionId", UUID.randomUUID().toString())
        .with(people.as(Role.COORDINATOR))
        .with(csrf())
        .exchange();
  }

  private List<Typing> ofDonor() {
    return typings.of(recipient.id()).stream()
        .filter(one -> donor.id().equals(one.donorId()))
        .toList();
  }

  @Test
  void readsOneLineAPersonAndStoresIt() {
    String file =
        "Sample;A1;A2;C1;KIR2DL1;2DS1\n%s;02:01;A*03:01;HLA-C*07:02;pos;-\nother;nonsense;;;;\n"
            .formatted(donor.code());
    assertThat(upload("Lab one", file))
        .hasStatusOk()
        .bodyText()
        .contains(
            "A*02:01+A*03:01^C*07:02",
            "KIR2DL1 present",
            "KIR2DS1 absent",
            "1 of this person, 1 of others")
        .doesNotContain("Refused cells");
    assertThat(ofDonor()).isEmpty();
    assertThat(store("Lab one", file, "SAMPLE", "A/1", "A/2", "C/1", "KIR2DL1", "KIR2DS1"))
        .hasStatus3xxRedirection();
    Typing stored = ofDonor().getFirst();
    assertThat(stored.entry()).isEqualTo(TypingEntry.FILE);
    assertThat(stored.hla()).isEqualTo("A*02:01+A*03:01^C*07:02");
    assertThat(stored.kir().presence(KirGene.KIR2DS1)).isEqualTo(KirPresence.ABSENT);
    assertThat(stored.kir().presence(KirGene.KIR2DL2)).isEqualTo(KirPresence.UNKNOWN);
    assertThat(stored.isConfirmed()).isFalse();
    assertThat(stored.file().name()).isEqualTo("typing.csv");
    assertThat(stored.file().sha256()).hasSize(64);
    assertThat(upload("Lab one", file)).hasStatusOk().bodyText().contains("stored already");
  }

  @Test
  void readsOneLineALocusAndProposesTheSavedColumns() {
    String file =
        "Nr,What,X,Y,Z\n%1$s,A,02:01,03:01,\n%1$s,KIR2DL1,KIR2DL1*003,,present\n"
            .formatted(donor.code());
    assertThat(upload("Lab two", file)).hasStatusOk().bodyText().contains("Say which column");
    assertThat(store("Lab two", file, "SAMPLE", "LOCUS", "FIRST", "SECOND", "PRESENCE"))
        .hasStatus3xxRedirection();
    assertThat(ofDonor().getFirst().hla()).isEqualTo("A*02:01+A*03:01");
    donor = scenario.donor(recipient, Relation.CHILD);
    String next = "Z,Y,X,What,Nr\n,,02:01,A,%s\n".formatted(donor.code());
    assertThat(upload("Lab two", next))
        .hasStatusOk()
        .bodyText()
        .contains("1 of this person")
        .doesNotContain("Say which column");
    assertThat(upload("Lab three", next)).bodyText().contains("Say which column");
  }

  @Test
  void refusesCellsInDoubtAndStoresNothing() {
    String file =
        "Sample;A1;B1;B2;KIR2DL1\n%s;=1+1;A*02:01;44:02;perhaps\nx\n".formatted(donor.code());
    assertThat(store("Lab four", file, "SAMPLE", "A/1", "B/1", "B/2", "KIR2DL1"))
        .hasStatus(422)
        .bodyText()
        .contains(
            "Cells of the file are refused",
            "This is no allele of HLA-B.",
            "Write present or absent",
            "another number of cells",
            "=1+1");
    assertThat(store("Lab four", file, "SAMPLE", "A/1", "A/1", "", ""))
        .hasStatus(422)
        .bodyText()
        .contains("Two columns are said to be: HLA-A, first allele.");
    assertThat(store("Lab four", "Sample;A1\nnobody;02:01\n", "SAMPLE", "A/1"))
        .hasStatus(422)
        .bodyText()
        .contains("No line of the file has this code");
    assertThat(ofDonor()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "only one line", "a;a\n1;2\n", "a;\"b\n1;2\n", "a;b\u0000\n1;2\n"})
  void refusesWhatIsNoTable(String content) {
    assertThat(upload("Lab five", content)).hasStatus(422).bodyText().contains("field-error");
  }

  @Test
  void refusesOtherEncodingsLargeFilesAndLostOnes() {
    assertThat(upload("Lab six", "Prénom;A1\nx;02:01\n".getBytes(StandardCharsets.ISO_8859_1)))
        .hasStatus(422)
        .bodyText()
        .contains("not text in UTF-8");
    byte[] large = new byte[300 * 1024];
    Arrays.fill(large, (byte) 'a');
    assertThat(upload("Lab six", large)).hasStatus(422).bodyText().contains("larger than 256 KB");
    assertThat(store("Lab six", "", "SAMPLE")).hasStatus(422).bodyText().contains("again");
  }
}
