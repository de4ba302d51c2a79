package org.nktrials.validation;

import java.util.Collection;

/** What became of a test, of several, or of a requirement; from the best to the worst. */
enum Result {
  PASSED("passed"),
  SKIPPED("skipped"),
  UNTESTED("untested"),
  NOT_RUN("not run"),
  FAILED("failed");

  private final String words;

  Result(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** The worst of all; a requirement without any test is untested. */
  static Result of(Collection<Result> results) {
    return results.stream().max(Result::compareTo).orElse(UNTESTED);
  }
}
