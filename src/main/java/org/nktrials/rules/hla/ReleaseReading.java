package org.nktrials.rules.hla;

import java.util.List;

/** A release that was read, or why it is refused. */
public sealed interface ReleaseReading {

  /**
   * A whole release.
   *
   * @param name such as {@code IPD-IMGT/HLA 3.58.0}
   * @param alleles of HLA-A, -B and -C, in the order of the files
   */
  record Accepted(String name, List<ReleaseAllele> alleles) implements ReleaseReading {

    /** Copies the alleles. */
    public Accepted {
      alleles = List.copyOf(alleles);
    }
  }

  /** A release that is not whole, or files that are no release. */
  record Refused(List<ReleaseProblem> problems) implements ReleaseReading {

    /** Copies the problems. */
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
