package org.nktrials.rules.escalation;

import java.util.ArrayList;
import java.util.List;
import org.nktrials.rules.reason.InvalidField;
import org.nktrials.rules.reason.InvalidRuleInput;

/**
 * True DLT probabilities that cannot be: none or too many of them, or one outside 0 to 1. Fields
 * are {@code trueDltProbabilities} and {@code trueDltProbabilities[i]} with i from 0.
 */
public final class InvalidToxicityProbabilities extends InvalidRuleInput {
  private static final String FIELD = "trueDltProbabilities";

  private InvalidToxicityProbabilities(List<InvalidField> fields) {
    super(fields);
  }

  static void refuse(List<Double> probabilities) {
    var faults = new ArrayList<InvalidField>();
    if (probabilities.isEmpty() || probabilities.size() > DoseHistory.MOST_LEVELS) {
      faults.add(
          new InvalidField(FIELD, "must be for 1 to " + DoseHistory.MOST_LEVELS + " levels"));
    } else {
      for (int i = 0; i < probabilities.size(); i++) {
        double probability = probabilities.get(i);
        if (!(probability >= 0 && probability <= 1)) {
          faults.add(new InvalidField(FIELD + "[" + i + "]", "must be between 0 and 1"));
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new InvalidToxicityProbabilities(faults);
    }
  }
}
