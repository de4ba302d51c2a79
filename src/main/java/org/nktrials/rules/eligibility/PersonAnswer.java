package org.nktrials.rules.eligibility;

/** What a person ticked: whether the patient meets the condition as worded. */
public enum PersonAnswer {
  YES,
  NO,
  NOT_APPLICABLE,
  UNANSWERED
}
