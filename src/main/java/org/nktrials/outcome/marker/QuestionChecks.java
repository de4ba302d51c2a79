package org.nktrials.outcome.marker;

import java.util.ArrayList;
import java.util.List;
import org.nktrials.protocol.PlannedAnalysis;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.rules.immune.AssayName;
import org.nktrials.sample.result.ReleasedResults;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Component;

/** Whether a question can be asked of the protocol in force. */
@Component
class QuestionChecks {

  private static final int LATEST_DAY = 3650;

  private final ProtocolService protocols;
  private final ReleasedResults released;

  QuestionChecks(ProtocolService protocols, ReleasedResults released) {
    this.released = released;
    this.protocols = protocols;
  }

  void require(DefineAnalysis command) {
    ProtocolDefinition protocol = protocols.current(command.trialId()).definition();
    MarkerQuestion question = command.question();
    List<Problem> problems = new ArrayList<>();
    if (!protocol.immunePanel().value().parameters().contains(question.marker())
        && !released.hasBesides(command.trialId(), question.marker())) {
      problems.add(
          Problem.of(
              "marker",
              "marker",
              "The immune panel of the protocol does not have it, nor are released assays or donor"
                  + " cells called so."));
    }
    List<String> visits = protocol.immunePanel().value().timePoints();
    if (!visits.contains(question.visit())) {
      problems.add(Problem.of("visit", "visit", "No immune sample is planned at this visit."));
    }
    String other = question.comparedWith();
    if (other != null && (!visits.contains(other) || other.equals(question.visit()))) {
      problems.add(
          Problem.of(
              "comparedWith", "visit", "Choose another visit at which a sample is planned."));
    }
    if (other != null && AssayName.is(question.marker())) {
      problems.add(
          Problem.of(
              "comparedWith",
              "difference",
              "The value of an assay is a difference, which may be 0 or less: no ratio."));
    }
    String landmark = question.landmarkVisit();
    if (landmark != null && !visits.contains(landmark)) {
      problems.add(
          Problem.of(
              "landmarkVisit", "visit", "Choose a visit at which an immune sample is planned."));
    }
    Integer day = question.landmarkDay();
    if (landmark != null && day != null) {
      problems.add(
          Problem.of(
              "landmarkVisit", "one-clock", "Either a visit or a number of days: one clock."));
    }
    if (day != null && (day < 0 || day > LATEST_DAY)) {
      problems.add(
          Problem.of("landmarkDay", "day", "A whole number of days from 0 to " + LATEST_DAY + "."));
    }
    String planned = command.planned();
    if (planned != null
        && protocol.plannedAnalyses().stream().noneMatch(one -> is(one, planned, question))) {
      problems.add(new Problem("planned", null, "The protocol plans no such analysis.", null));
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  private static boolean is(PlannedAnalysis planned, String id, MarkerQuestion question) {
    return planned.id().equals(id) && question.equals(MarkerQuestion.of(planned));
  }
}
