package org.nktrials.treatment.web;

import java.util.List;
import org.nktrials.treatment.PlannedFill;

/**
 * A line of the preview that can be recorded.
 *
 * @param time as typed, or the usual one
 * @param errors what is wrong with the time
 */
record FillRow(PlannedFill.Line line, boolean include, String time, List<String> errors) {

  static FillRow of(PlannedFill.Line line) {
    return new FillRow(line, true, line.time().toString(), List.of());
  }
}
