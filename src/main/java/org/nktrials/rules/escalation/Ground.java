package org.nktrials.rules.escalation;

import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;

/** Kinds of reasons of the 3+3 design; their names are the codes of the reasons. */
enum Ground {
  NO_PATIENT_TREATED(RuleSource.STORER_1989),
  TOO_FEW_EVALUABLE(RuleSource.STORER_1989),
  NO_DLT_IN_THREE(RuleSource.STORER_1989),
  ONE_DLT_FILL_TO_SIX(RuleSource.STORER_1989),
  AT_MOST_ONE_DLT_IN_SIX(RuleSource.STORER_1989),
  TWO_OR_MORE_DLTS(RuleSource.STORER_1989),
  NO_DLT_IN_FOUR_OR_FIVE(RuleSource.PROJECT_RULE),
  AT_MOST_ONE_IN_SIX_OF_MORE(RuleSource.PROJECT_RULE),
  ABOVE_ONE_IN_SIX_OF_MORE(RuleSource.PROJECT_RULE),
  CLOSED_AT_SECOND_DLT(RuleSource.PROJECT_RULE),
  COHORT_COMPLETED_FIRST(RuleSource.PROJECT_RULE),
  OPEN_WINDOW(RuleSource.PROJECT_RULE),
  LOWER_LEVEL_FIRST(RuleSource.PROJECT_RULE),
  UNTREATED_LEVEL_BELOW(RuleSource.PROJECT_RULE),
  MTD_IS_LEVEL_BELOW(RuleSource.LIN_SHIH_2001),
  SIX_AT_MTD(RuleSource.KORN_1994),
  NO_LEVEL_BELOW(RuleSource.LIN_SHIH_2001),
  TOP_ACCEPTED(RuleSource.PROJECT_RULE),
  TOP_FILLED_TO_SIX(RuleSource.PROJECT_RULE),
  TOP_PASSED_WITHOUT_MTD(RuleSource.PROJECT_RULE);

  @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
  private final RuleSource source;

  Ground(RuleSource source) {
    this.source = source;
  }

  Reason because(String sentence) {
    return new Reason(name(), sentence, source);
  }
}
