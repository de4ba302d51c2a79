package org.nktrials.toxicity.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.toxicity.DltProposal;

/**
 * What the rules propose, in words.
 *
 * @param icon and colour as {@code notes :: state} knows them
 * @param missing what would be missing if the window closed now
 */
record ProposalView(
    String sentence, String icon, String colour, List<Reason> reasons, List<Reason> missing) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  static ProposalView of(DltProposal proposal) {
    return switch (proposal) {
      case DltProposal.WindowNotStarted _ ->
          view("The DLT window has not started", "wait", "grey", proposal);
      case DltProposal.WindowOpen open ->
          new ProposalView(
              "No DLT so far; the window runs until " + DAY.format(open.lastDay()),
              "wait",
              "blue",
              open.reasons(),
              open.missing());
      case DltProposal.DltProposed _ -> view("Proposed: DLT", "stop", "red", proposal);
      case DltProposal.NoDltProposed _ ->
          view("Proposed: evaluable without DLT", "done", "green", proposal);
      case DltProposal.NotEvaluableProposed _ ->
          view("Proposed: not evaluable, to be replaced", "closed", "orange", proposal);
      case DltProposal.Undetermined _ ->
          view("Cannot be determined: see what is missing", "unknown", "orange", proposal);
    };
  }

  private static ProposalView view(
      String sentence, String icon, String colour, DltProposal proposal) {
    return new ProposalView(sentence, icon, colour, proposal.reasons(), List.of());
  }
}
