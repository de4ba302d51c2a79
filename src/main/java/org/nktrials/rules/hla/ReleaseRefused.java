package org.nktrials.rules.hla;

/** Carries a refusal out of the depth of a file. */
final class ReleaseRefused extends Exception {

  private static final long serialVersionUID = 1;

  private final transient ReleaseProblem problem;

  ReleaseRefused(ReleaseFile file, int line, String message) {
    super(message, null, false, false);
    this.problem = new ReleaseProblem(file.fileName(), line, message);
  }

  ReleaseProblem problem() {
    return problem;
  }
}
