package org.nktrials.outcome.marker;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.outcome.followup.Outcomes;
import org.nktrials.outcome.followup.PatientOutcome;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.rules.response.EuropeanLeukemiaNet;
import org.nktrials.rules.response.Landmark;
import org.nktrials.rules.response.LimitedMarkers;
import org.nktrials.rules.response.Recist;
import org.nktrials.rules.response.SurvivalEndpoints;
import org.nktrials.sample.result.ReleasedResults;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Component;

/**
 * Gathers the data of an analysis, of all sites, and saves a run of it. Asks no permission, and
 * runs in the transaction of its caller.
 */
@Component
class MarkerRuns {

  /** Below it there is nothing to compare. */
  private static final int FEWEST = 3;

  private static final String RULES =
      String.join(
          ", ",
          SurvivalEndpoints.VERSION,
          Landmark.VERSION,
          LimitedMarkers.VERSION,
          MarkerStudy.VERSION,
          Recist.VERSION,
          EuropeanLeukemiaNet.VERSION);

  private final MarkerRunRepository runs;
  private final VisitDays visits;
  private final ReleasedResults released;
  private final Outcomes outcomes;
  private final Patients patients;
  private final Authority authority;
  private final Clock clock;

  MarkerRuns(
      MarkerRunRepository runs,
      VisitDays visits,
      ReleasedResults released,
      Outcomes outcomes,
      Patients patients,
      Authority authority,
      Clock clock) {
    this.runs = runs;
    this.visits = visits;
    this.released = released;
    this.outcomes = outcomes;
    this.patients = patients;
    this.authority = authority;
    this.clock = clock;
  }

  /**
   * Runs an analysis on the data as they are now.
   *
   * @param earlier runs of it, in order
   * @return false when data and rules are those of the latest run, which then stands
   * @throws Refused when it may not be made
   */
  boolean save(MarkerAnalysis analysis, List<MarkerRun> earlier, UUID submissionId) {
    MarkerSelection selection = select(analysis);
    MarkerTable table = selection.table();
    String checksum = table.checksum(analysis.question());
    if (!earlier.isEmpty()
        && earlier.getLast().sha256().equals(checksum)
        && earlier.getLast().ruleVersions().equals(RULES)) {
      return false;
    }
    runs.saveAndFlush(
        new MarkerRunRecord(
            analysis.trialId(),
            analysis.id(),
            new MarkerRun(
                analysis.id(),
                earlier.size() + 1,
                table,
                selection.warnings(),
                checksum,
                RULES,
                MarkerStudy.of(analysis.question(), table).mainP(),
                clock.instant(),
                authority.person().displayName()),
            submissionId));
    return true;
  }

  private MarkerSelection select(MarkerAnalysis analysis) {
    MarkerQuestion question = analysis.question();
    List<PatientSummary> everybody =
        patients.everyPatientForCounting(analysis.trialId()).values().stream()
            .sorted(Comparator.comparing(PatientSummary::code))
            .toList();
    List<PatientOutcome> found = List.copyOf(outcomes.of(everybody).values());
    MarkerSelection selection =
        MarkerSelection.of(
            question,
            released.ofTrial(analysis.trialId(), Set.of(question.marker())),
            found,
            visits.of(analysis.trialId(), question.landmarkVisit()));
    if (!selection.refused().isEmpty()) {
      throw new Refused(
          selection.refused().stream()
              .map(
                  reason ->
                      Problem.of(
                          question.landmarkVisit() == null ? "landmarkDay" : "landmarkVisit",
                          "early-clock",
                          reason.sentence()))
              .toList());
    }
    if (selection.table().rows().size() < FEWEST) {
      throw new Refused(
          new Problem(
              "too-few",
              null,
              "Only %d patients have a released value and a known endpoint."
                  .formatted(selection.table().rows().size()),
              "Release the results of that visit, or choose another."));
    }
    return selection;
  }
}
