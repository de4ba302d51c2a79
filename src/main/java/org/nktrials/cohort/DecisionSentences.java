package org.nktrials.cohort;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.protocol.ProtocolVersion;
import org.nktrials.rules.escalation.CommitteeChoice;

/** Decisions in the words of the page; codes of the rules never appear there. */
final class DecisionSentences {

  private DecisionSentences() {}

  static String of(CommitteeChoice choice, @Nullable Integer places, ProtocolVersion protocol) {
    Integer level = choice.level();
    String name = level == null ? "" : protocol.definition().levelName(level);
    return switch (choice.code()) {
      case START -> "Start at " + name;
      case ESCALATE -> "Escalate: open " + name + withPlaces(places);
      case EXPAND -> "Treat more patients at " + name + withPlaces(places);
      case STAY -> "Stay at " + name + withPlaces(places);
      case DE_ESCALATE -> "Go down: open " + name + withPlaces(places);
      case DECLARE_MTD -> "Declare " + name + " the maximum tolerated dose";
      case STOP_NO_MTD -> "Stop the escalation: no maximum tolerated dose";
      case STOP_MTD_NOT_REACHED ->
          "Stop the escalation: the maximum tolerated dose was not reached";
      case AWAIT -> "Wait at " + name;
    };
  }

  /** What may be signed after a recommendation, the recommended decision first. */
  static List<BoardView.Choice> choices(Recommendation recommendation) {
    return recommendation.choices().stream()
        .map(
            choice ->
                new BoardView.Choice(
                    choice,
                    of(choice, recommendation.placesFor(choice), recommendation.protocol()),
                    choice.follows(recommendation.decision())))
        .toList();
  }

  /** The patients counted, a line each, without the identities that only programs need. */
  static List<String> counted(String inputs) {
    return inputs.lines().map(line -> line.replaceFirst("; verdict [0-9a-f-]{36}$", "")).toList();
  }

  private static String withPlaces(@Nullable Integer places) {
    return places == null ? "" : " (" + places + " places in all)";
  }
}
