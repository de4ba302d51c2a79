package org.nktrials.cohort.web;

/** Sentences that several requests of programs are refused with. */
final class Words {

  static final String MISSING = "This field is missing.";

  /** Designs that the calculators know, as a regular expression. */
  static final String DESIGNS = "3\\+3";

  static final String UNKNOWN_DESIGN = "There is no such design; 3+3 is one.";

  private Words() {}
}
