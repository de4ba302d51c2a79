package org.nktrials.laboratory;

import java.util.List;
import org.nktrials.rules.reason.InvalidField;
import org.nktrials.rules.reason.InvalidRuleInput;

/** A value that no rule can grade: an impossible number, or a unit of something else. */
public final class InvalidGradeQuestion extends InvalidRuleInput {

  private static final long serialVersionUID = 1L;

  InvalidGradeQuestion(List<InvalidField> fields) {
    super(fields);
  }
}
