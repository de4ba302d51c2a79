package org.nktrials.rules.toxicity;

import java.util.ArrayList;
import java.util.List;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;
import org.nktrials.rules.toxicity.Finding.DoseLimiting;
import org.nktrials.rules.toxicity.Finding.NotDoseLimiting;
import org.nktrials.rules.toxicity.Finding.Open;
import org.nktrials.rules.toxicity.numbers.NumberFinding;
import org.nktrials.rules.toxicity.numbers.NumberRule;
import org.nktrials.rules.toxicity.numbers.Observed;

/** What the rules on laboratory numbers find. */
record NumberFindings(DltCriteria criteria, RuleSource source) {

  /** One finding or more for each rule; none before the window starts. */
  List<Finding> judge(DltSnapshot snapshot) {
    Observed observed = snapshot.observed();
    if (observed == null) {
      return List.of();
    }
    var findings = new ArrayList<Finding>();
    for (NumberRule rule : criteria.numberRules()) {
      NumberFinding found = rule.judge(observed, snapshot.eventsForNumbers());
      found.sentences().forEach(sentence -> findings.add(finding(found, sentence)));
    }
    return findings;
  }

  private Finding finding(NumberFinding found, String sentence) {
    return switch (found) {
      case NumberFinding.Met _ -> new DoseLimiting(new Reason("DLT_NUMBER", sentence, source));
      case NumberFinding.Asks _ -> new Open(new Reason("NO_SAMPLE", sentence, source));
      case NumberFinding.NotMet _ -> new NotDoseLimiting(new Reason("NUMBER", sentence, source));
    };
  }
}
