package org.nktrials.sample.upload.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.sample.upload.ColumnChoice;

/**
 * What columns are, as chosen on one page of them.
 *
 * @param number of each column in the upload
 * @param meaning of each: a code, {@code IGNORE}, or empty
 */
record ColumnsForm(
    @Nullable List<@Nullable Integer> number, @Nullable List<@Nullable String> meaning) {

  static final String IGNORE = "IGNORE";

  List<ColumnChoice> choices() {
    List<ColumnChoice> choices = new ArrayList<>();
    if (number == null || meaning == null) {
      return choices;
    }
    for (int at = 0; at < Math.min(number.size(), meaning.size()); at++) {
      Integer column = number.get(at);
      String chosen = meaning.get(at);
      if (column != null && chosen != null) {
        boolean ignore = chosen.equals(IGNORE);
        choices.add(new ColumnChoice(column, ignore ? "" : chosen, ignore));
      }
    }
    return choices;
  }
}
