package org.nktrials.outcome.web;

import org.jspecify.annotations.Nullable;
import org.nktrials.outcome.marker.AnalysisFilter;
import org.nktrials.rules.response.EndpointKind;

/**
 * Filter of the list as the address has it; what is not known filters nothing.
 *
 * @param find part of a marker's name
 * @param of PFS or OS
 * @param made planned or own
 */
record AnalysisFilterForm(@Nullable String find, @Nullable String of, @Nullable String made) {

  static final AnalysisFilterForm OPEN = new AnalysisFilterForm(null, null, null);

  private static final int LONGEST = 200;

  AnalysisFilter filter() {
    String part = find == null ? "" : find;
    return new AnalysisFilter(
        part.substring(0, Math.min(LONGEST, part.length())),
        Typed.one(EndpointKind.class, of),
        planned());
  }

  private @Nullable Boolean planned() {
    if ("planned".equals(made)) {
      return true;
    }
    return "own".equals(made) ? Boolean.FALSE : null;
  }
}
