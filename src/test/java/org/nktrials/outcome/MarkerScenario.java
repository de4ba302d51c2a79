package org.nktrials.outcome;

import static org.nktrials.treatment.StartedTrials.ZONE;
import static org.nktrials.treatment.StartedTrials.day;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.outcome.followup.FollowUpKind;
import org.nktrials.outcome.followup.FollowUps;
import org.nktrials.outcome.followup.RecordFollowUp;
import org.nktrials.outcome.marker.DefineAnalysis;
import org.nktrials.outcome.marker.MarkerAnalyses;
import org.nktrials.outcome.marker.MarkerAnalysis;
import org.nktrials.outcome.marker.MarkerQuestion;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.immune.ImmuneMethod;
import org.nktrials.rules.immune.ImmuneParameter;
import org.nktrials.rules.immune.ImmuneQualifier;
import org.nktrials.rules.response.EndpointKind;
import org.nktrials.rules.response.MarkerCut;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.custody.LabelSample;
import org.nktrials.sample.custody.ReceivedCondition;
import org.nktrials.sample.custody.Samples;
import org.nktrials.sample.custody.StepKind;
import org.nktrials.sample.custody.TakeStep;
import org.nktrials.sample.custody.Tube;
import org.nktrials.sample.result.Assay;
import org.nktrials.sample.result.Assays;
import org.nktrials.sample.result.ImmuneResults;
import org.nktrials.sample.result.NewAssayResult;
import org.nktrials.sample.result.NewImmuneResult;
import org.nktrials.sample.result.ResultSource;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.TestPeople;
import org.nktrials.treatment.StartedTrials;

/** Three treated patients with a released count and assay at C1D15 and an outcome each. */
public class MarkerScenario {

  /** Imatinib began so many days ago, cyclophosphamide 21 days earlier. */
  private static final int BEGAN = -29;

  private static final int SAMPLED = -15;

  private final StartedTrials trials;
  private final Samples samples;
  private final ImmuneResults results;
  private final Assays assays;
  private final FollowUps followUps;
  private final MarkerAnalyses analyses;
  private final TestPeople people;

  MarkerScenario(
      StartedTrials trials,
      Samples samples,
      ImmuneResults results,
      Assays assays,
      FollowUps followUps,
      MarkerAnalyses analyses,
      TestPeople people) {
    this.trials = trials;
    this.samples = samples;
    this.results = results;
    this.assays = assays;
    this.followUps = followUps;
    this.analyses = analyses;
    this.people = people;
  }

  /** A trial of three patients: the lowest marker progressed first, the highest last. */
  public TrialSummary trial() {
    TrialSummary trial = trials.trial();
    follow(marked(trial, "50"), FollowUpKind.PROGRESSION_IMAGING, -10);
    follow(marked(trial, "100"), FollowUpKind.PROGRESSION_CLINICAL, -5);
    follow(marked(trial, "200"), FollowUpKind.RELAPSE, -2);
    return trial;
  }

  /** An analysis of such a trial with its first run. */
  public MarkerAnalysis analysis(TrialSummary trial, MarkerCut cut, EndpointKind endpoint) {
    return people.doing(
        Role.STATISTICIAN,
        () ->
            analyses.define(
                new DefineAnalysis(
                    trial.id(),
                    null,
                    new MarkerQuestion("NK_ABS", "C1D15", null, cut, endpoint, null, null),
                    UUID.randomUUID())));
  }

  /** A sample of C1D15 that the laboratory has, of a treated patient who progressed on a day. */
  public ImmuneSample waiting(TrialSummary trial, int progressed) {
    PatientSummary patient = trials.enrolled(trial);
    ImmuneSample sample = sampled(patient);
    follow(patient, FollowUpKind.PROGRESSION_IMAGING, progressed);
    return sample;
  }

  private PatientSummary marked(TrialSummary trial, String cells) {
    PatientSummary patient = trials.enrolled(trial);
    ImmuneSample sample = sampled(patient);
    trials.on(
        SAMPLED,
        Role.LABORATORY,
        () ->
            results.record(
                List.of(
                    NewImmuneResult.of(
                        sample.id(),
                        ImmuneParameter.of("NK_ABS").orElseThrow(),
                        new BigDecimal(cells),
                        ImmuneQualifier.EXACT,
                        ImmuneMethod.SINGLE_PLATFORM)),
                ResultSource.typed(TimeOrderedId.next())));
    trials.on(SAMPLED, Role.LABORATORY, () -> assays.record(killing(sample, cells), null, null));
    people.doing(
        people.person("laboratory-second", new Grant(Role.LABORATORY, null, null, null)),
        () -> results.release(sample.id(), TimeOrderedId.next()));
    return patient;
  }

  /** A fifth of the number of cells in percent, 4 % without target. */
  private static NewAssayResult killing(ImmuneSample sample, String cells) {
    return new NewAssayResult(
        sample.id(),
        Assay.CYTOTOXICITY,
        "K562",
        BigDecimal.TEN,
        null,
        new BigDecimal(cells).divide(BigDecimal.valueOf(5)),
        BigDecimal.valueOf(4),
        null,
        null,
        TimeOrderedId.next());
  }

  private ImmuneSample sampled(PatientSummary patient) {
    trials.give(patient, "CTX", "50", BEGAN - 21, 1);
    trials.give(patient, "IM", "400", BEGAN, 1);
    ImmuneSample sample =
        trials.on(
            SAMPLED,
            Role.COORDINATOR,
            () ->
                samples.label(
                    new LabelSample(patient.code(), "C1D15", Tube.IMMUNO, TimeOrderedId.next())));
    step(sample, StepKind.COLLECTED, 9, null);
    step(sample, StepKind.RECEIVED, 11, ReceivedCondition.GOOD);
    return sample;
  }

  private void step(ImmuneSample sample, StepKind kind, int hour, ReceivedCondition condition) {
    trials.on(
        SAMPLED,
        Role.LABORATORY,
        () ->
            samples.take(
                new TakeStep(
                    sample.code(),
                    kind,
                    day(SAMPLED).atTime(hour, 0).atZone(ZONE).toInstant(),
                    condition,
                    null,
                    null,
                    null,
                    TimeOrderedId.next())));
  }

  /** Records what became of a patient. */
  public void follow(PatientSummary patient, FollowUpKind kind, int on) {
    people.doing(
        Role.COORDINATOR,
        () -> {
          followUps.record(
              new RecordFollowUp(patient.code(), kind, day(on), null, UUID.randomUUID()));
          return patient;
        });
  }
}
