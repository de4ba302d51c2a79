package org.nktrials.donor.product.web;

import org.nktrials.rules.product.TestVerdict;

/**
 * A verdict in words.
 *
 * @param icon and colour as in the notes fragment
 */
record VerdictWords(String word, String icon, String colour) {

  static VerdictWords of(TestVerdict verdict, boolean excepted) {
    return switch (verdict) {
      case WITHIN -> new VerdictWords(verdict.label(), "done", "green");
      case RECORDED -> new VerdictWords(verdict.label(), "note", "grey");
      case PENDING -> new VerdictWords(verdict.label(), "wait", "blue");
      case UNDETERMINED -> new VerdictWords(verdict.label(), "unknown", "orange");
      case DISAGREES -> new VerdictWords(verdict.label(), "stop", "red");
      case BELOW, ABOVE, POSITIVE, MISMATCH ->
          excepted
              ? new VerdictWords(verdict.label() + ", medical exception", "due", "orange")
              : new VerdictWords(verdict.label(), "stop", "red");
    };
  }
}
