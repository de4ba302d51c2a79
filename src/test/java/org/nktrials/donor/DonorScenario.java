package org.nktrials.donor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.access.Role;
import org.nktrials.enrolment.TrialStart;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Sex;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.donation.InfectiousMarker;
import org.nktrials.rules.donation.MarkerFinding;
import org.nktrials.rules.donation.MarkerResult;
import org.nktrials.rules.donorselection.KirGene;
import org.nktrials.rules.donorselection.KirTyping;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TrialScenario;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Trials with donors for tests, and donors on every step of their way. */
@Component
public class DonorScenario {

  /** Lacks C2 and Bw4. */
  public static final String RECIPIENT_HLA =
      "A*02:01+A*26:01^B*07:02+B*08:01^C*07:02+C*07:01^DRB1*15:01+DRB1*03:01";

  /** Haploidentical, has C2 and Bw4. */
  public static final String LIGAND_DONOR_HLA =
      "A*02:01+A*01:01^B*07:02+B*44:02^C*07:02+C*05:01^DRB1*15:01+DRB1*04:01";

  /** Haploidentical, has neither C2 nor Bw4. */
  public static final String RECEPTOR_DONOR_HLA =
      "A*02:01+A*03:01^B*07:02+B*35:01^C*07:02+C*12:03^DRB1*15:01+DRB1*01:01";

  private final TestPeople people;
  private final TrialScenario trials;
  private final ProtocolService protocols;
  private final TrialStart start;
  private final Donors donors;
  private final Typings typings;
  private final DonorClearances clearances;
  private final DonationPlans plans;
  private final DonorChoices choices;

  DonorScenario(
      TestPeople people,
      TrialScenario trials,
      ProtocolService protocols,
      TrialStart start,
      Donors donors,
      Typings typings,
      DonorClearances clearances,
      DonationPlans plans,
      DonorChoices choices) {
    this.people = people;
    this.trials = trials;
    this.protocols = protocols;
    this.start = start;
    this.donors = donors;
    this.typings = typings;
    this.clearances = clearances;
    this.plans = plans;
    this.choices = choices;
  }

  /** A synthetic trial of this code by the built-in protocol with donors; made when missing. */
  public TrialSummary trial(String code) {
    return people.doing(
        Role.ADMINISTRATOR,
        () ->
            protocols.trials().stream()
                .filter(trial -> trial.code().equals(code))
                .findFirst()
                .orElseGet(() -> protocols.registerTrial(code, "Trial " + code, true, yaml(code))));
  }

  /** As {@link #trial}, started. To be called once a code. */
  public TrialSummary startedTrial(String code) {
    TrialSummary trial = trial(code);
    people.doing(
        Role.INVESTIGATOR,
        () -> {
          start.sign(code, TestPeople.PASSWORD);
          return code;
        });
    return trial;
  }

  /** A recipient of site 01 whose typing is confirmed. */
  public PatientSummary recipient(TrialSummary trial) {
    PatientSummary recipient = trials.registered(trial, "01");
    type(recipient, null, RECIPIENT_HLA, KirTyping.UNKNOWN);
    return recipient;
  }

  /** A registered donor. */
  public DonorSummary donor(PatientSummary recipient, Relation relation) {
    return people.doing(
        Role.COORDINATOR,
        () ->
            donors.register(
                new RegisterDonor(
                    recipient.code(),
                    relation,
                    1980,
                    Sex.FEMALE,
                    "1.0",
                    LocalDateTime.now(ZoneId.of("Europe/Paris")).minusDays(5),
                    UUID.randomUUID())));
  }

  /** Stores a confirmed typing of a donor, or of the recipient. */
  public Typing type(
      PatientSummary recipient, @Nullable DonorSummary donor, String hla, KirTyping kir) {
    EnterTyping command =
        new EnterTyping(
            recipient.code(),
            donor == null ? null : donor.code(),
            TypingEntry.FIELDS,
            hla,
            kir,
            "HLA laboratory",
            today().minusDays(4),
            null,
            0,
            people.person(Role.LABORATORY).username(),
            TestPeople.PASSWORD,
            UUID.randomUUID());
    return people.doing(Role.COORDINATOR, () -> typings.enter(command));
  }

  /** Genes present; all other inhibitory ones absent. */
  public static KirTyping kir(KirGene... present) {
    Map<KirGene, Boolean> genes = new EnumMap<>(KirGene.class);
    List.of(KirGene.KIR2DL1, KirGene.KIR2DL2, KirGene.KIR2DL3, KirGene.KIR3DL1)
        .forEach(gene -> genes.put(gene, Arrays.asList(present).contains(gene)));
    return KirTyping.ofPresence(genes);
  }

  /** All markers negative, sampled some days ago. */
  public void testNegative(DonorSummary donor, int daysAgo) {
    people.doing(
        Role.DONOR_PHYSICIAN,
        () -> {
          clearances.record(
              donor.code(),
              Arrays.stream(InfectiousMarker.values())
                  .map(
                      marker ->
                          new MarkerFinding(
                              marker, MarkerResult.NEGATIVE, today().minusDays(daysAgo)))
                  .toList(),
              UUID.randomUUID());
          return donor;
        });
  }

  /** A later result that takes a clearance back. */
  public void testPositive(DonorSummary donor) {
    people.doing(
        Role.DONOR_PHYSICIAN,
        () -> {
          clearances.record(
              donor.code(),
              List.of(new MarkerFinding(InfectiousMarker.HCV, MarkerResult.POSITIVE, today())),
              UUID.randomUUID());
          return donor;
        });
  }

  /** Markers negative and cleared for the planned day. */
  public void clear(DonorSummary donor) {
    testNegative(donor, 2);
    people.doing(
        Role.DONOR_PHYSICIAN,
        () -> {
          clearances.decide(new ClearDonor(donor.code(), true, true, null, TestPeople.PASSWORD));
          return donor;
        });
  }

  /** Plans conditioning in 4 and apheresis in 10 days, booked. */
  public void plan(PatientSummary recipient) {
    people.doing(
        Role.COORDINATOR,
        () -> {
          long version = plans.of(recipient.id()).version();
          plans.enter(
              recipient.code(),
              new DonationPlan(today().plusDays(4), today().plusDays(10), true, true, version),
              "Planned");
          return recipient;
        });
  }

  /** Two cleared donors: D1 mismatched by ligand–ligand, D2 by receptor–ligand, the protocol's. */
  public List<DonorSummary> family(PatientSummary recipient) {
    plan(recipient);
    DonorSummary ligand = donor(recipient, Relation.SIBLING);
    DonorSummary receptor = donor(recipient, Relation.SIBLING);
    type(recipient, ligand, LIGAND_DONOR_HLA, kir(KirGene.KIR2DL3));
    type(recipient, receptor, RECEPTOR_DONOR_HLA, kir(KirGene.KIR2DL1, KirGene.KIR2DL3));
    List.of(ligand, receptor).forEach(this::clear);
    List.of(ligand, receptor).forEach(this::testAntibodies);
    return List.of(ligand, receptor);
  }

  /** The recipient's antibodies were tested yesterday. */
  public void testAntibodies(DonorSummary donor) {
    people.doing(
        Role.COORDINATOR,
        () -> {
          DonorSummary now = donors.donor(donor.code(), Permission.VIEW_DONOR);
          donors.record(
              donor.code(),
              now.version(),
              new DonorFindings(
                  CmvStatus.NEGATIVE,
                  BloodGroup.O_POS,
                  AntibodyFinding.NONE,
                  null,
                  today().minusDays(1),
                  "good",
                  "lives near",
                  today().plusDays(10)),
              "Tested");
          return donor;
        });
  }

  /** Signs the selection of a donor. */
  public DonorChoice select(PatientSummary recipient, DonorSummary donor) {
    return people.doing(
        Role.INVESTIGATOR,
        () ->
            choices.select(
                new SelectDonor(
                    recipient.code(),
                    donor.code(),
                    "Comes from nearby",
                    TestPeople.PASSWORD,
                    UUID.randomUUID())));
  }

  /** Names a reserve donor. */
  public void reserve(PatientSummary recipient, DonorSummary donor) {
    people.doing(
        Role.INVESTIGATOR,
        () -> {
          choices.reserve(recipient.code(), donor.code(), TestPeople.PASSWORD, UUID.randomUUID());
          return donor;
        });
  }

  static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/Paris"));
  }

  private static String yaml(String code) {
    try {
      return new ClassPathResource("protocols/haplo-nk-aml.yaml")
          .getContentAsString(StandardCharsets.UTF_8)
          .replaceFirst("code: HAPLO-NK\n", "code: " + code + "\n")
          // Places for every patient that a run needs.
          .replace("maximumPerLevel: 20}", "maximumPerLevel: 200}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
