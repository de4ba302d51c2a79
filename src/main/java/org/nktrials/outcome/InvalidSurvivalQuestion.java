package org.nktrials.outcome;

import java.util.List;
import org.nktrials.rules.reason.InvalidField;
import org.nktrials.rules.reason.InvalidRuleInput;

/** Follow-up that cannot be analysed: lengths that differ, impossible numbers, too much of it. */
public final class InvalidSurvivalQuestion extends InvalidRuleInput {

  private static final long serialVersionUID = 1L;

  private InvalidSurvivalQuestion(List<InvalidField> fields) {
    super(fields);
  }

  static void refuse(List<InvalidField> fields) {
    if (!fields.isEmpty()) {
      throw new InvalidSurvivalQuestion(fields);
    }
  }
}
