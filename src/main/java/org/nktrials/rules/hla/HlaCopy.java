package org.nktrials.rules.hla;

import java.util.List;

/** One of the two copies of a gene in a person. */
public sealed interface HlaCopy {

  /** Not typed, or left blank by the laboratory: never read as a second copy of the first. */
  record Unknown() implements HlaCopy {}

  /**
   * Typed as one of these.
   *
   * @param anyOf at least one; more where the typing is ambiguous
   */
  record Typed(List<HlaAllele> anyOf) implements HlaCopy {

    /** Copies the names. */
    public Typed {
      anyOf = List.copyOf(anyOf);
    }
  }
}
