package org.nktrials.rules.hla;

/** An allele name that was read, or why it was not. */
public sealed interface AlleleReading {

  /** A well-formed name; whether such an allele exists is for a release to say. */
  record Named(HlaAllele allele) implements AlleleReading {}

  /** Text that is no allele name. */
  record Unreadable(GlProblem problem) implements AlleleReading {}
}
