package org.nktrials.cytometry.fcs;

/** Ends the reading of one data set; never leaves the package. */
final class FcsRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final FcsRefusal why;

  FcsRefused(FcsRefusal why, String sentence) {
    super(sentence, null, false, false);
    this.why = why;
  }

  FcsOutcome.Refused at(long offset) {
    String sentence = getMessage();
    return new FcsOutcome.Refused(offset, why, sentence == null ? why.name() : sentence);
  }
}
