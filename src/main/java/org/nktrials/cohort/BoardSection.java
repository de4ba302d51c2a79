package org.nktrials.cohort;

import java.util.Optional;

/**
 * A part of the cohort board below its columns. Further parts of a trial join the board by another
 * component of this kind, with a template of their own.
 */
public interface BoardSection {

  /** Parts follow each other in this order. */
  int order();

  /** The part for a person to whom these patients are shown; empty where the trial has none. */
  Optional<Part> of(Recommendation recommendation, VisiblePatients visible);

  /**
   * What is drawn.
   *
   * @param template with the fragment {@code section (content)}
   */
  record Part(String template, Object content) {}
}
