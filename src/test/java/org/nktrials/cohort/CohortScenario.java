package org.nktrials.cohort;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.nktrials.access.Capacity;
import org.nktrials.access.Role;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.escalation.CommitteeChoice;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TrialScenario;
import org.nktrials.toxicity.SignVerdict;
import org.nktrials.toxicity.VerdictKind;
import org.nktrials.toxicity.Verdicts;
import org.nktrials.treatment.Doses;
import org.nktrials.treatment.RecordDose;
import org.springframework.stereotype.Component;

/** Cohorts, verdicts and decisions for tests, through the same services as the pages use. */
@Component
public class CohortScenario {

  /** Days after the first IL-2 dose by which its DLT window has closed. */
  public static final int WINDOW_CLOSED = 20;

  private static final AtomicInteger TRIALS = new AtomicInteger();

  private final TrialScenario trials;
  private final Doses doses;
  private final Verdicts verdicts;
  private final Recommendations recommendations;
  private final DecisionSigning signing;
  private final TestPeople people;

  CohortScenario(
      TrialScenario trials,
      Doses doses,
      Verdicts verdicts,
      Recommendations recommendations,
      DecisionSigning signing,
      TestPeople people) {
    this.trials = trials;
    this.doses = doses;
    this.verdicts = verdicts;
    this.recommendations = recommendations;
    this.signing = signing;
    this.people = people;
  }

  /** A trial with a code of its own, not yet started. */
  public TrialSummary trial() {
    return trials.trial(nextCode());
  }

  /** As above, with the start signed: the first level takes three patients. */
  public TrialSummary startedTrial() {
    return trials.startedTrial(nextCode());
  }

  /** A patient of site "01" or "02" in screening who meets every criterion. */
  public PatientSummary screened(TrialSummary trial, String site) {
    PatientSummary patient = trials.registered(trial, site);
    trials.meetCriteria(patient);
    return patient;
  }

  /** A patient with a confirmed place at the level, in lead-in. */
  public PatientSummary enrolled(TrialSummary trial, String site, int level) {
    return trials.enrolled(trial, site, level);
  }

  /** A patient whose first IL-2 dose was so many days ago. */
  public PatientSummary treated(TrialSummary trial, String site, int level, int daysAgo) {
    PatientSummary patient = enrolled(trial, site, level);
    given(patient, "IL2", daysAgo);
    return patient;
  }

  /** Records a dose of a past day. */
  public void given(PatientSummary patient, String drug, int daysAgo) {
    investigator(
        () ->
            doses.record(
                new RecordDose(
                    patient.code(),
                    drug,
                    BigDecimal.valueOf(3),
                    1,
                    LocalDate.now(patient.site().zone()).minusDays(daysAgo).atTime(8, 5),
                    null,
                    TimeOrderedId.next())));
  }

  /** A patient with a closed window and this verdict. */
  public PatientSummary evaluated(TrialSummary trial, String site, int level, VerdictKind verdict) {
    PatientSummary patient = treated(trial, site, level, WINDOW_CLOSED);
    verdict(patient, verdict);
    return patient;
  }

  /** Three patients of the level without DLT, the second of them of site 02. */
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

  /** What the rules recommend now, as a choice. */
  public CommitteeChoice recommended(TrialSummary trial) {
    return people.doing(
        Role.INVESTIGATOR, () -> recommendations.of(trial.id()).choices().getFirst());
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

  private static Supplier<Boolean> returning(Runnable work) {
    return () -> {
      work.run();
      return true;
    };
  }

  private static String nextCode() {
    return "CB%03d".formatted(TRIALS.incrementAndGet());
  }
}
