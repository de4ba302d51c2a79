package org.nktrials.donor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.donation.ClearanceState;
import org.nktrials.rules.donation.InfectiousMarker;
import org.nktrials.rules.donation.MarkerFinding;
import org.nktrials.rules.donation.MarkerResult;
import org.nktrials.rules.donorselection.KirGene;
import org.nktrials.rules.donorselection.KirTyping;
import org.nktrials.rules.donorselection.SelectionModel;
import org.nktrials.rules.donorselection.Verdict;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
@Import(DonorScenario.class)
class DonorChoicesIT {

  @Autowired private TestPeople people;
  @Autowired private DonorScenario scenario;
  @Autowired private Comparisons comparisons;
  @Autowired private DonorChoices choices;
  @Autowired private DonorClearances clearances;
  @Autowired private ConditioningGoes goes;
  @Autowired private Typings typings;
  @Autowired private JdbcClient database;

  private PatientSummary recipient;

  @BeforeEach
  void registerRecipient() {
    recipient = scenario.recipient(scenario.trial("CHOICES"));
  }

  private Comparison comparison() {
    return people.doing(Role.INVESTIGATOR, () -> comparisons.of(recipient.code()));
  }

  private List<String> problems(Role role, Runnable work) {
    Refused refused =
        catchThrowableOfType(
            Refused.class,
            () ->
                people.doing(
                    role,
                    (Supplier<Boolean>)
                        () -> {
                          work.run();
                          return true;
                        }));
    assertThat(refused).isNotNull();
    return refused.problems().stream().map(Problem::sentence).toList();
  }

  @Requirement("KIR-08")
  @Test
  void ranksByTheProtocolsModelWhereModelsDisagree() {
    List<DonorSummary> family = scenario.family(recipient);
    Comparison comparison = comparison();
    assertThat(comparison.donors())
        .extracting(one -> one.donor().code())
        .containsExactly(family.get(1).code(), family.get(0).code());
    ComparedDonor first = comparison.donors().getFirst();
    assertThat(first.assessment().meetsCriterion()).isEqualTo(Verdict.YES);
    assertThat(first.assessment().verdict(SelectionModel.LIGAND_LIGAND)).isEqualTo(Verdict.NO);
    assertThat(first.verdict().eligible()).isEqualTo(Verdict.YES);
    ComparedDonor second = comparison.donors().getLast();
    assertThat(second.assessment().verdict(SelectionModel.LIGAND_LIGAND)).isEqualTo(Verdict.YES);
    assertThat(second.verdict().failed())
        .singleElement()
        .matches(one -> one.name().equals("KIR-ligand mismatch"));
  }

  @Requirement("DONOR-02")
  @Test
  void refusesADonorWhoIsNotEligibleWithEveryReason() {
    DonorSummary donor = scenario.donor(recipient, Relation.COUSIN);
    assertThat(
            problems(
                Role.INVESTIGATOR,
                () ->
                    choices.select(
                        new SelectDonor(
                            recipient.code(),
                            donor.code(),
                            null,
                            TestPeople.PASSWORD,
                            UUID.randomUUID()))))
        .hasSizeGreaterThanOrEqualTo(4)
        .anyMatch(one -> one.contains("second person"))
        .anyMatch(one -> one.contains("physician has not decided"));
  }

  @Requirement({"KIR-07", "DONOR-03"})
  @Test
  void freezesWhatASelectionRestsOnAndTellsWhatWouldDifferToday() {
    DonorSummary donor = scenario.family(recipient).get(1);
    DonorChoice choice = scenario.select(recipient, donor);
    assertThat(choice.inputs()).contains(DonorScenario.RECEPTOR_DONOR_HLA, "receptor–ligand");
    assertThat(comparison().today()).isEmpty();
    EnterTyping corrected =
        new EnterTyping(
            recipient.code(),
            donor.code(),
            TypingEntry.GL_STRING,
            DonorScenario.RECEPTOR_DONOR_HLA,
            DonorScenario.kir(KirGene.KIR2DL3),
            "HLA laboratory",
            DonorScenario.today(),
            "Report corrected",
            1,
            null,
            null,
            UUID.randomUUID());
    people.doing(Role.COORDINATOR, () -> typings.enter(corrected));
    Comparison now = comparison();
    assertThat(now.today()).contains("D2: receptor–ligand no instead of yes.");
    assertThat(now.choice()).isEqualTo(choice);
    assertThat(typings.of(recipient.id()).stream().filter(t -> donor.id().equals(t.donorId())))
        .hasSize(2);
  }

  @Requirement("DONOR-03")
  @Test
  void asksAReasonForAnotherThanTheFirst() {
    List<DonorSummary> family = scenario.family(recipient);
    DonorSummary third = scenario.donor(recipient, Relation.CHILD);
    scenario.type(
        recipient,
        third,
        DonorScenario.RECEPTOR_DONOR_HLA,
        DonorScenario.kir(KirGene.KIR2DL1, KirGene.KIR3DL1));
    scenario.clear(third);
    assertThat(comparison().donors().getFirst().donor().id()).isEqualTo(family.get(1).id());
    assertThat(
            problems(
                Role.INVESTIGATOR,
                () ->
                    choices.select(
                        new SelectDonor(
                            recipient.code(),
                            third.code(),
                            " ",
                            TestPeople.PASSWORD,
                            UUID.randomUUID()))))
        .containsExactly("D3 is of rank 2: say why not rank 1.");
  }

  @Requirement("DONOR-02")
  @Test
  void clearsOnlyForTheDayOfApheresisAndByWhoDoesNotTreat() {
    scenario.plan(recipient);
    DonorSummary donor = scenario.donor(recipient, Relation.PARENT);
    ClearDonor command = new ClearDonor(donor.code(), true, true, null, TestPeople.PASSWORD);
    assertThat(problems(Role.DONOR_PHYSICIAN, () -> clearances.decide(command)))
        .contains("HIV-1/2: not tested.", "Syphilis: not tested.");
    scenario.testNegative(donor, 25);
    assertThat(problems(Role.DONOR_PHYSICIAN, () -> clearances.decide(command)))
        .hasSize(5)
        .allMatch(one -> one.contains("needs a later sample"));
    scenario.clear(donor);
    assertThat(comparison().donors().getFirst().standing().clearance())
        .isEqualTo(ClearanceState.CLEARED);
    people.doing(
        Role.DONOR_PHYSICIAN,
        () -> {
          clearances.record(
              donor.code(),
              List.of(
                  new MarkerFinding(
                      InfectiousMarker.HBV, MarkerResult.POSITIVE, DonorScenario.today())),
              UUID.randomUUID());
          return donor;
        });
    assertThat(comparison().donors().getFirst().standing().clearance())
        .isEqualTo(ClearanceState.PENDING);
    assertThat(problems(Role.DONOR_PHYSICIAN, () -> clearances.decide(command)))
        .anyMatch(one -> one.startsWith("HBV: positive"));
  }

  @Requirement("PRIVACY-02")
  @Test
  void keepsTheFileFromWhoTreatsTheRecipientWhateverTheirRoles() {
    DonorSummary donor = scenario.donor(recipient, Relation.PARENT);
    SignedInPerson both =
        people.person(
            "donor-and-investigator",
            new Grant(Role.DONOR_PHYSICIAN, null, null, null),
            new Grant(Role.INVESTIGATOR, null, null, null));
    assertThat(
            catchThrowableOfType(
                AccessDeniedException.class,
                () -> people.doing(both, () -> clearances.file(donor.code()))))
        .hasMessageContaining("You treat this recipient");
    assertThat(
            catchThrowableOfType(
                AccessDeniedException.class,
                () -> people.doing(Role.INVESTIGATOR, () -> clearances.file(donor.code()))))
        .isNotNull();
  }

  @Requirement("PRIVACY-02")
  @Test
  void keepsResultsOutOfTheTrail() {
    DonorSummary donor = scenario.donor(recipient, Relation.PARENT);
    scenario.testNegative(donor, 1);
    assertThat(
            database
                .sql(
                    "select new_values ->> 'result' from audit_entry where record_type ="
                        + " 'donor_marker' and new_values ->> 'donor_id' = ?")
                .param(donor.id().toString())
                .query(String.class)
                .list())
        .hasSize(5)
        .containsOnly("(not shown)");
  }

  @Requirement("DONOR-04")
  @Test
  void asksTheSecondPersonToBeAnotherWithAuthorityAndTheRightPassword() {
    EnterTyping typed =
        new EnterTyping(
            recipient.code(),
            null,
            TypingEntry.FIELDS,
            DonorScenario.RECIPIENT_HLA,
            KirTyping.UNKNOWN,
            "HLA laboratory",
            LocalDate.now(),
            "Again",
            1,
            null,
            null,
            UUID.randomUUID());
    assertThat(problems(Role.COORDINATOR, () -> typings.enter(typed)))
        .containsExactly("A second person types their user name.");
    people.person(Role.MONITOR);
    people.person(Role.LABORATORY);
    assertThat(second(typed, "coordinator", TestPeople.PASSWORD))
        .containsExactly("The second person is somebody else than the first.");
    assertThat(second(typed, "monitor", TestPeople.PASSWORD))
        .containsExactly("The role of the second person does not include this.");
    assertThat(second(typed, "laboratory", "wrong"))
        .containsExactly("Name or password of the second person is wrong. Nothing was stored.");
    assertThat(second(typed, "nobody-of-this-name", "wrong"))
        .containsExactly("Name or password of the second person is wrong. Nothing was stored.");
    assertThat(typings.of(recipient.id())).hasSize(1);
    assertThat(
            database
                .sql("select max(failures) from sign_in_budget where budget like 'second:%'")
                .query(Integer.class)
                .single())
        .isPositive();
  }

  private List<String> second(EnterTyping typed, String username, String password) {
    return problems(
        Role.COORDINATOR,
        () ->
            typings.enter(
                new EnterTyping(
                    typed.patientCode(),
                    null,
                    typed.entry(),
                    typed.hla(),
                    typed.kir(),
                    typed.laboratory(),
                    typed.typedOn(),
                    typed.reason(),
                    1,
                    username,
                    password,
                    UUID.randomUUID())));
  }

  @Requirement("HAPLO-02")
  @Test
  void signsTheGoWhenEveryLineIsDone() {
    List<DonorSummary> family = scenario.family(recipient);
    assertThat(
            problems(
                Role.INVESTIGATOR,
                () -> goes.sign(recipient.code(), TestPeople.PASSWORD, UUID.randomUUID())))
        .contains("No donor is selected.", "No reserve donor is named.");
    scenario.select(recipient, family.get(1));
    DonorSummary reserve = scenario.donor(recipient, Relation.CHILD);
    people.doing(
        Role.INVESTIGATOR,
        () -> {
          choices.reserve(recipient.code(), reserve.code(), TestPeople.PASSWORD, UUID.randomUUID());
          goes.sign(recipient.code(), TestPeople.PASSWORD, UUID.randomUUID());
          return recipient;
        });
    assertThat(ConditioningGoes.standing(goes.of(recipient.id()), comparison())).isPresent();
    ConditioningGo go = goes.of(recipient.id()).getFirst();
    people.doing(
        Role.INVESTIGATOR,
        () -> {
          goes.withdraw(recipient.code(), go.id(), go.version(), "Fever");
          return recipient;
        });
    assertThat(ConditioningGoes.standing(goes.of(recipient.id()), comparison())).isEmpty();
  }
}
