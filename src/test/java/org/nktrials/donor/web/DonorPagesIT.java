package org.nktrials.donor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.donor.DonorScenario;
import org.nktrials.donor.DonorSummary;
import org.nktrials.donor.Relation;
import org.nktrials.donor.Typings;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.donorselection.KirTyping;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.Statements;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
@AutoConfigureMockMvc
@Import(DonorScenario.class)
class DonorPagesIT {

  private static final int MOST_STATEMENTS = 12;

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private DonorScenario scenario;
  @Autowired private Typings typings;

  private PatientSummary recipient;

  @BeforeEach
  void registerRecipient() {
    recipient = scenario.recipient(scenario.trial("DONOR-PAGES"));
  }

  /** Of a person of this trial alone: others have more than one page. */
  private MvcTestResult today(Role role) {
    SignedInPerson here =
        people.person(
            "%s-%s".formatted(role, recipient.code()).toLowerCase(Locale.ROOT).replace('_', '-'),
            new Grant(role, recipient.trialId(), null, null));
    return mvc.get().uri("/today").with(people.as(here)).exchange();
  }

  private MvcTestResult page(String address, Role role) {
    return mvc.get().uri(address).with(people.as(role)).exchange();
  }

  private String of(String rest) {
    return "/patients/" + recipient.code() + "/donors" + rest;
  }

  private MockMvcRequestBuilder post(String address, Role role) {
    return mvc.post()
        .uri(address)
        .with(people.as(role))
        .with(csrf())
        .param("submissionId", UUID.randomUUID().toString());
  }

  private MockMvcRequestBuilder typing() {
    return post(of("/typings"), Role.COORDINATOR)
        .param("donor", "")
        .param("number", "1")
        .param("laboratory", "HLA laboratory")
        .param("typedOn", "2026-01-05")
        .param("reason", "Report corrected");
  }

  @Test
  void comparesDonorsWithEveryBlock() {
    List<DonorSummary> family = scenario.family(recipient);
    assertThat(page(of("/comparison"), Role.INVESTIGATOR))
        .hasStatusOk()
        .bodyText()
        .contains(
            "C2 absent",
            "receptor–ligand",
            "Mismatch, receptor–ligand (protocol)",
            "differs from the protocol",
            "shared: A*02:01",
            "Select and sign",
            "Print for the meeting",
            "Order: eligible before",
            "Schetelig 2020")
        .doesNotContain("negative, sample of");
    assertThat(page(of("/comparison?differences=true"), Role.COORDINATOR))
        .hasStatusOk()
        .bodyText()
        .contains("Show all rows", "Receptor without ligand")
        .doesNotContain("By the donor&#39;s physician", "Select and sign");
    assertThat(
            post(of("/select"), Role.INVESTIGATOR)
                .param("donor", family.get(0).code())
                .param("password", TestPeople.PASSWORD))
        .hasStatus(422)
        .bodyText()
        .contains("D1 is of rank 2: say why not rank 1.");
    assertThat(
            post(of("/select"), Role.INVESTIGATOR)
                .param("donor", family.get(1).code())
                .param("password", "wrong"))
        .hasStatus(422)
        .bodyText()
        .contains("The password is wrong.");
    assertThat(
            post(of("/select"), Role.INVESTIGATOR)
                .param("donor", family.get(1).code())
                .param("password", TestPeople.PASSWORD))
        .hasRedirectedUrl(of("/comparison"));
    assertThat(page(of("/comparison"), Role.COORDINATOR)).bodyText().contains("Selected D2");
    assertThat(page(of("/go"), Role.INVESTIGATOR))
        .hasStatusOk()
        .bodyText()
        .contains("No reserve donor is named.", "Sign the go");
    assertThat(post(of("/go"), Role.INVESTIGATOR).param("password", TestPeople.PASSWORD))
        .hasStatus(422)
        .bodyText()
        .contains("An investigator names a reserve donor.");
  }

  @Test
  void showsWhereATypingIsWrongAndKeepsIt() {
    assertThat(typing().param("hla", "A*02:01+B*07:02"))
        .hasStatus(422)
        .bodyText()
        .contains("Character 9:", "A*02:01+B*07:02", "HLA laboratory");
    assertThat(typing().param("hla", "A*99:01")).hasStatus(422).bodyText().contains("Character 1:");
    assertThat(typing().param("first[A]", "02:x1").param("second[B]", "07:02"))
        .hasStatus(422)
        .bodyText()
        .contains("Character ", "Type the first allele.", "02:x1");
    assertThat(
            typing()
                .param("first[A]", "02:01")
                .param("second[A]", "03:01")
                .param("homozygous[A]", "true")
                .param("kirAlleles[KIR2DL1]", "*003"))
        .hasStatus(422)
        .bodyText()
        .contains("Either a second allele", "Alleles belong to a gene present.");
  }

  @Requirement("DONOR-04")
  @Test
  void storesFieldsConfirmedByASecondPersonAndLeavesABlankAlleleUnknown() {
    people.person(Role.LABORATORY);
    assertThat(
            typing()
                .param("first[A]", "02:01")
                .param("first[C]", "07:02")
                .param("homozygous[C]", "true")
                .param("kir[KIR2DL1]", "PRESENT")
                .param("kirAlleles[KIR2DL1]", "*003"))
        .hasStatus(422)
        .bodyText()
        .contains("A second person types their user name.");
    assertThat(
            typing()
                .param("first[A]", "02:01")
                .param("first[C]", "07:02")
                .param("homozygous[C]", "true")
                .param("kir[KIR2DL1]", "PRESENT")
                .param("kirAlleles[KIR2DL1]", "*003")
                .param("secondUsername", "laboratory")
                .param("secondPassword", TestPeople.PASSWORD))
        .hasRedirectedUrl(of("/typings"));
    assertThat(typings.of(recipient.id()).getFirst().hla()).isEqualTo("A*02:01^C*07:02+C*07:02");
    assertThat(page(of("/typings"), Role.MONITOR))
        .hasStatusOk()
        .bodyText()
        .contains("KIR2DL1 present (*003)", "Recipient, version 1", "Recipient, version 2");
  }

  @Test
  void lateCheckOfAPastedTyping() {
    assertThat(typing().param("hla", "A*02:01+A*03:01")).hasRedirectedUrl(of("/typings"));
    UUID id = typings.of(recipient.id()).getFirst().id();
    assertThat(today(Role.LABORATORY))
        .bodyText()
        .contains("Second-person check of the typing is missing");
    assertThat(
            post(of("/typings/" + id + "/confirm"), Role.LABORATORY)
                .param("secondUsername", "coordinator")
                .param("secondPassword", TestPeople.PASSWORD))
        .hasStatus(422)
        .bodyText()
        .contains("somebody else than the first");
    assertThat(
            post(of("/typings/" + id + "/confirm"), Role.COORDINATOR)
                .param("secondUsername", "laboratory")
                .param("secondPassword", TestPeople.PASSWORD))
        .hasRedirectedUrl(of("/typings"));
  }

  @Requirement("KIR-10")
  @Test
  void tellsBeforeDonorsAreTypedThatNoneCanBeMismatched() {
    PatientSummary full = scenario.recipient(scenario.trial("DONOR-PAGES"));
    String address = "/patients/" + full.code() + "/donors";
    assertThat(
            mvc.post()
                .uri(address + "/typings")
                .with(people.as(Role.COORDINATOR))
                .with(csrf())
                .param("number", "1")
                .param("laboratory", "HLA laboratory")
                .param("typedOn", "2026-01-05")
                .param("reason", "Other person")
                .param("hla", "A*01:01+A*02:01^B*07:02+B*51:01^C*05:01+C*07:02"))
        .hasStatus3xxRedirection();
    for (String rest : List.of("", "/new", "/typings", "/typings/new", "/comparison")) {
      assertThat(page(address + rest, Role.COORDINATOR))
          .hasStatusOk()
          .bodyText()
          .contains("Do not type donors for this purpose.");
    }
  }

  @Requirement("PRIVACY-02")
  @Test
  void keepsTheDonorsFileWithTheDonorsPhysician() {
    DonorSummary donor = scenario.donor(recipient, Relation.SIBLING);
    scenario.testNegative(donor, 3);
    String file = "/donors/" + donor.code() + "/file";
    assertThat(page(file, Role.DONOR_PHYSICIAN))
        .hasStatusOk()
        .bodyText()
        .contains("HTLV-1/2", "negative", "Sign the decision");
    for (Role role : List.of(Role.INVESTIGATOR, Role.COORDINATOR, Role.MONITOR)) {
      assertThat(page(file, role)).hasStatus(403).bodyText().doesNotContain("HTLV");
      assertThat(page("/donors/" + donor.code(), role))
          .hasStatusOk()
          .bodyText()
          .contains("pending")
          .doesNotContain("HTLV", "HIV");
    }
    assertThat(page("/patients/" + recipient.code() + "/history", Role.INVESTIGATOR))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("HTLV", "NEGATIVE");
    assertThat(today(Role.DONOR_PHYSICIAN)).bodyText().contains("Clear the donor");
    assertThat(
            post("/donors/" + donor.code() + "/file/clearance", Role.DONOR_PHYSICIAN)
                .param("cleared", "true")
                .param("fit", "true")
                .param("password", TestPeople.PASSWORD))
        .hasStatus(422)
        .bodyText()
        .contains("No day of apheresis is planned or offered.");
  }

  @Test
  void aLaterPositiveResultPutsTheClearanceOnTodayAgain() {
    scenario.plan(recipient);
    DonorSummary donor = scenario.donor(recipient, Relation.SIBLING);
    scenario.clear(donor);
    assertThat(today(Role.DONOR_PHYSICIAN)).bodyText().doesNotContain(donor.code());
    scenario.testPositive(donor);
    assertThat(today(Role.DONOR_PHYSICIAN))
        .bodyText()
        .contains(donor.code(), "Decide the clearance again")
        .doesNotContain("HCV", "positive");
  }

  @Requirement("DONOR-01")
  @Test
  void saysThatATypingContradictsTheRelationToTheInvestigatorAlone() {
    DonorSummary donor = scenario.donor(recipient, Relation.PARENT);
    scenario.type(
        recipient, donor, "A*11:01+A*24:02^B*40:01+B*15:01^C*03:03+C*03:04", KirTyping.UNKNOWN);
    String words = "typing inconsistent with the declared relation";
    assertThat(page(of("/comparison"), Role.INVESTIGATOR)).bodyText().contains(words);
    assertThat(page(of("/comparison"), Role.COORDINATOR)).bodyText().doesNotContain(words);
  }

  @Requirement("DONOR-05")
  @Test
  void recordsFindingsConsentAndAdverseEventsOfTheDonor() {
    DonorSummary donor = scenario.donor(recipient, Relation.AUNT);
    String address = "/donors/" + donor.code();
    assertThat(
            post(address + "/findings", Role.COORDINATOR)
                .param("cmv", "POSITIVE")
                .param("antibodies", "PRESENT")
                .param("antibodiesMfi", "many")
                .param("version", "0"))
        .hasStatus(422)
        .bodyText()
        .contains("Type a whole number.");
    assertThat(
            post(address + "/findings", Role.COORDINATOR)
                .param("cmv", "POSITIVE")
                .param("antibodies", "PRESENT")
                .param("antibodiesMfi", "1500")
                .param("antibodiesOn", LocalDate.now().minusDays(2).toString())
                .param("reason", "Result")
                .param("version", "0"))
        .hasRedirectedUrl(address);
    assertThat(
            post(address + "/consent", Role.COORDINATOR)
                .param("given", "false")
                .param("text", "Changed her mind")
                .param("at", LocalDate.now().minusDays(1) + "T08:00"))
        .hasRedirectedUrl(address);
    assertThat(
            post(address + "/events", Role.DONOR_PHYSICIAN)
                .param("term", "Paraesthesia")
                .param("onsetOn", LocalDate.now().minusDays(1).toString()))
        .hasRedirectedUrl(address);
    assertThat(page(address, Role.COORDINATOR))
        .hasStatusOk()
        .bodyText()
        .contains("MFI 1500", "Withdrawn: Changed her mind", "Paraesthesia", "not graded");
    assertThat(page("/search?q=" + donor.code().toLowerCase(), Role.COORDINATOR))
        .hasRedirectedUrl(address);
    assertThat(page("/trials/DONOR-PAGES/donors?donor=" + donor.code(), Role.DONOR_PHYSICIAN))
        .hasStatusOk()
        .bodyText()
        .contains(donor.code(), "withdrawn");
  }

  @Test
  void asksTheDatabaseAtMostTwelveTimesHoweverManyDonors() {
    List<DonorSummary> family = scenario.family(recipient);
    scenario.select(recipient, family.get(1));
    String donor = "/donors/" + family.get(0).code();
    for (String address : List.of(of("/comparison"), of(""), donor)) {
      List<String> seen = statements(address);
      assertThat(seen)
          .as(address + Statements.listed(seen))
          .isNotEmpty()
          .hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    }
    int few = statements(of("/comparison")).size();
    scenario.clear(scenario.donor(recipient, Relation.COUSIN));
    scenario.donor(recipient, Relation.UNCLE);
    assertThat(statements(of("/comparison"))).hasSize(few);
  }

  @Requirement("ACCESS-08")
  @Test
  void looksAbsentFromOtherSites() {
    DonorSummary donor = scenario.donor(recipient, Relation.SIBLING);
    var elsewhere =
        people.person(
            "donor-pages-of-site-02",
            new Grant(Role.INVESTIGATOR, null, people.site("02").id(), null));
    for (String address :
        List.of(of(""), of("/comparison"), of("/typings"), of("/go"), "/donors/" + donor.code())) {
      assertThat(mvc.get().uri(address).with(people.as(elsewhere)))
          .hasStatus(404)
          .bodyText()
          .doesNotContain("Sibling", "A*02");
    }
    assertThat(page(of("/comparison"), Role.COMMITTEE_MEMBER)).hasStatus(403);
  }

  private List<String> statements(String address) {
    var investigator = people.as(Role.INVESTIGATOR);
    assertThat(page(address, Role.INVESTIGATOR)).hasStatusOk();
    return Statements.of(() -> assertThat(mvc.get().uri(address).with(investigator)).hasStatusOk());
  }
}
