package org.nktrials.rules.hla;

import java.util.List;

/** A typing that was read, or everything that is wrong with it. */
public sealed interface HlaTypingReading {

  /**
   * A typing of one person.
   *
   * @param list as it was written
   */
  record Typed(HlaTyping typing, GlString list) implements HlaTypingReading {}

  /**
   * Text that is no typing of one person.
   *
   * @param problems in the order of the text; at least one
   */
  record Unreadable(List<GlProblem> problems) implements HlaTypingReading {

    /** Copies the problems. */
    public Unreadable {
      problems = List.copyOf(problems);
    }
  }
}
