package org.nktrials.donor.web;

import org.jspecify.annotations.Nullable;
import org.nktrials.rules.donorselection.Verdict;

/**
 * A cell of the comparison: a word, never colour alone.
 *
 * @param icon symbol beside the word; null for plain text
 * @param colour of the symbol; null for plain text
 * @param note further words under it; null for none
 */
record ComparisonCell(
    String word, @Nullable String icon, @Nullable String colour, @Nullable String note) {

  static ComparisonCell text(String word) {
    return new ComparisonCell(word, null, null, null);
  }

  static ComparisonCell of(Verdict verdict, String yes, String no, @Nullable String note) {
    return switch (verdict) {
      case YES -> new ComparisonCell(yes, "done", "green", note);
      case NO -> new ComparisonCell(no, "stop", "red", note);
      case UNDETERMINED -> new ComparisonCell("cannot be determined", "unknown", "orange", note);
    };
  }

  ComparisonCell with(@Nullable String other) {
    return new ComparisonCell(word, icon, colour, other);
  }
}
