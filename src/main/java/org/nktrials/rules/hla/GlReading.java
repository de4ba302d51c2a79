package org.nktrials.rules.hla;

import java.util.List;

/** A GL String that was read, or everything that is wrong with it. */
public sealed interface GlReading {

  /** A well-formed list. */
  record Read(GlString list) implements GlReading {}

  /**
   * Text that is no GL String.
   *
   * @param problems in the order of the text; at least one
   */
  record Unreadable(List<GlProblem> problems) implements GlReading {

    /** Copies the problems. */
    public Unreadable {
      problems = List.copyOf(problems);
    }
  }
}
