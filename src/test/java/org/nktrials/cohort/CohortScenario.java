package org.nktrials.cohort;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.nktrials.access.Capacity;
import org.nktrials.access.Role;
import org.nktrials.access.SiteSummary;
import org.nktrials.enrolment.AnswerCriterion;
import org.nktrials.enrolment.Eligibility;
import org.nktrials.enrolment.Enrolment;
import org.nktrials.enrolment.Slots;
import org.nktrials.enrolment.TrialStart;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.RegisterPatient;
import org.nktrials.patient.Registration;
import org.nktrials.patient.Sex;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.eligibility.CriterionEvaluation;
import org.nktrials.rules.eligibility.CriterionKind;
import org.nktrials.rules.eligibility.EligibilityCriterion;
import org.nktrials.rules.eligibility.PersonAnswer;
import org.nktrials.rules.escalation.CommitteeChoice;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.TestPeople;
import org.nktrials.toxicity.SignVerdict;
import org.nktrials.toxicity.VerdictKind;
import org.nktrials.toxicity.Verdicts;
import org.nktrials.treatment.Doses;
import org.nktrials.treatment.RecordDose;
import org.springframework.stereotype.Component;

/** Lays down trials of their own for tests, through the same services as the pages use. */
@Component
public class CohortScenario {

  /** Days after the first IL-2 dose by which its DLT window has closed. */
  public static final int WINDOW_CLOSED = 20;

  private static final AtomicInteger TRIALS = new AtomicInteger();

  private final ProtocolService protocols;
  private final TrialStart start;
  private final Registration registration;
  private final Eligibility eligibility;
  private final Enrolment enrolment;
  private final Slots slots;
  private final Doses doses;
  private final Verdicts verdicts;
  private final Recommendations recommendations;
  private final DecisionSigning signing;
  private final TestPeople people;

  CohortScenario(
      ProtocolService protocols,
      TrialStart start,
      Registration registration,
      Eligibility eligibility,
      Enrolment enrolment,
      Slots slots,
      Doses doses,
      Verdicts verdicts,
      Recommendations recommendations,
      DecisionSigning signing,
      TestPeople people) {
    this.protocols = protocols;
    this.start = start;
    this.registration = registration;
    this.eligibility = eligibility;
    this.enrolment = enrolment;
    this.slots = slots;
    this.doses = doses;
    this.verdicts = verdicts;
    this.recommendations = recommendations;
    this.signing = signing;
    this.people = people;
  }

  /** A trial with the built-in protocol of IMAIL-2 under a code of its own, not yet started. */
  public TrialSummary trial() {
    String code = "CB%03d".formatted(TRIALS.incrementAndGet());
    String yaml = builtIn().replace("code: IMAIL2", "code: " + code);
    return people.doing(
        Role.ADMINISTRATOR, () -> protocols.registerTrial(code, "Cohort test", true, yaml));
  }

  /** As above, with the start signed: the first level takes three patients. */
  public TrialSummary startedTrial() {
    TrialSummary trial = trial();
    investigator(() -> start.sign(trial.code(), TestPeople.PASSWORD));
    return trial;
  }

  /** A patient of site "01" or "02" in screening who meets every criterion. */
  public PatientSummary screened(TrialSummary trial, String siteCode) {
    SiteSummary site = people.site(siteCode);
    return people.doing(
        Role.COORDINATOR,
        () -> {
          PatientSummary patient =
              registration.register(
                  new RegisterPatient(
                      trial.id(),
                      site.id(),
                      1960,
                      Sex.FEMALE,
                      "2.0",
                      LocalDateTime.now(site.zone()).minusDays(1),
                      TimeOrderedId.next()));
          eligibility.answer(patient.code(), answers(trial, site), null);
          return patient;
        });
  }

  /** A patient with a confirmed place at the level, in lead-in. */
  public PatientSummary enrolled(TrialSummary trial, String siteCode, int level) {
    PatientSummary patient = screened(trial, siteCode);
    investigator(
        () -> {
          slots.reserve(patient.code(), level);
          enrolment.confirm(patient.code(), TestPeople.PASSWORD);
        });
    return patient;
  }

  /** A patient whose first IL-2 dose was so many days ago. */
  public PatientSummary treated(TrialSummary trial, String siteCode, int level, int daysAgo) {
    PatientSummary patient = enrolled(trial, siteCode, level);
    givenIl2(patient, daysAgo);
    return patient;
  }

  /** Records a dose of IL-2. */
  public void givenIl2(PatientSummary patient, int daysAgo) {
    investigator(
        () ->
            doses.record(
                new RecordDose(
                    patient.code(),
                    "IL2",
                    BigDecimal.valueOf(3),
                    1,
                    LocalDateTime.now(patient.site().zone()).minusDays(daysAgo).minusMinutes(1),
                    null,
                    TimeOrderedId.next())));
  }

  /** A patient with a closed window and this verdict. */
  public PatientSummary evaluated(
      TrialSummary trial, String siteCode, int level, VerdictKind verdict) {
    PatientSummary patient = treated(trial, siteCode, level, WINDOW_CLOSED);
    verdict(patient, verdict);
    return patient;
  }

  /** Three patients of the level without DLT, one of them of site 02. */
  public List<PatientSummary> cohortWithoutDlt(TrialSummary trial, int level) {
    return List.of(
        evaluated(trial, "01", level, VerdictKind.NO_DLT),
        evaluated(trial, "02", level, VerdictKind.NO_DLT),
        evaluated(trial, "01", level, VerdictKind.NO_DLT));
  }

  /** Signs a first verdict. */
  public void verdict(PatientSummary patient, VerdictKind kind) {
    sign(patient, kind, null);
  }

  /** Changes a signed verdict. */
  public void changeVerdict(PatientSummary patient, VerdictKind kind) {
    sign(patient, kind, "Found at source verification");
  }

  private void sign(PatientSummary patient, VerdictKind kind, String changeReason) {
    investigator(
        () ->
            verdicts.sign(
                new SignVerdict(
                    patient.code(),
                    kind,
                    "Capillary leak syndrome G3 on D12 or not",
                    changeReason,
                    TestPeople.PASSWORD)));
  }

  /** Signs first, as principal investigator, on the data as they stand. */
  public int prepare(TrialSummary trial, CommitteeChoice choice) {
    return people.doing(
        Role.INVESTIGATOR, () -> signing.first(command(trial, choice, present(trial))));
  }

  /** The first signature under a choice, with a reason that only a difference needs. */
  public SignDecision command(TrialSummary trial, CommitteeChoice choice, String inputsHash) {
    return new SignDecision(
        trial.code(),
        choice,
        inputsHash,
        "The committee is more careful",
        Capacity.PRINCIPAL_INVESTIGATOR,
        TestPeople.PASSWORD);
  }

  /** Hash of the present inputs. */
  public String present(TrialSummary trial) {
    return people.doing(Role.INVESTIGATOR, () -> recommendations.of(trial.id()).inputsHash());
  }

  /** Signs second, as committee chair. */
  public void countersign(TrialSummary trial, int number) {
    chair(() -> signing.next(trial.code(), number, Capacity.COMMITTEE_CHAIR, TestPeople.PASSWORD));
  }

  /** A decision with both signatures. */
  public int decide(TrialSummary trial, CommitteeChoice choice) {
    int number = prepare(trial, choice);
    countersign(trial, number);
    return number;
  }

  /** Calls services as the principal investigator. */
  public void investigator(Runnable work) {
    people.doing(Role.INVESTIGATOR, returning(work));
  }

  /** Calls services as the committee chair. */
  public void chair(Runnable work) {
    people.doing(Role.COMMITTEE_MEMBER, returning(work));
  }

  private List<AnswerCriterion> answers(TrialSummary trial, SiteSummary site) {
    LocalDate today = LocalDate.now(site.zone());
    return protocols.version(trial.currentVersionId()).definition().eligibility().value().stream()
        .map(criterion -> answer(criterion, today))
        .toList();
  }

  private static AnswerCriterion answer(EligibilityCriterion criterion, LocalDate today) {
    return new AnswerCriterion(
        criterion.number(),
        criterion.kind() == CriterionKind.INCLUSION ? PersonAnswer.YES : PersonAnswer.NO,
        criterion.evaluation() instanceof CriterionEvaluation.NumberRange range
            ? range.minimum() == null ? range.maximum() : range.minimum()
            : null,
        today,
        null,
        -1);
  }

  private static Supplier<Boolean> returning(Runnable work) {
    return () -> {
      work.run();
      return true;
    };
  }

  private static String builtIn() {
    try (InputStream file = CohortScenario.class.getResourceAsStream("/protocols/imail2.yaml")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
