package org.nktrials.toxicity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nktrials.rules.adverseevent.EventOutcome;

/** What an adverse event still lacks, in the words of the task that follows from it. */
final class MissingWords {

  private MissingWords() {}

  static List<String> of(AdverseEvent event, Set<String> drugs) {
    AdverseEventDetails details = event.details();
    EventOutcome outcome = details.outcome();
    boolean serious = Boolean.TRUE.equals(event.serious());
    List<String> missing = new ArrayList<>();
    add(missing, event.grade() == null, "grade");
    add(missing, !event.relatedness().keySet().containsAll(drugs), "relatedness");
    add(missing, event.serious() == null, "seriousness");
    add(missing, event.possibleDlt() == null, "DLT proposal");
    add(missing, serious && details.criteria().isEmpty(), "why it is serious");
    add(missing, serious && details.expected() == null, "expectedness");
    add(missing, !details.actions().keySet().containsAll(drugs), "action on each drug");
    add(missing, outcome == null, "outcome");
    add(missing, outcome != null && outcome.isRecovered() && event.endedOn() == null, "end");
    add(missing, outcome == EventOutcome.FATAL && details.diedOn() == null, "date of death");
    return missing;
  }

  private static void add(List<String> missing, boolean isMissing, String words) {
    if (isMissing) {
      missing.add(words);
    }
  }
}
