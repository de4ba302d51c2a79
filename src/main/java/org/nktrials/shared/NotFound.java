package org.nktrials.shared;

/**
 * A record that does not exist, or that the person may not know to exist: the answer is the same.
 */
public final class NotFound extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the refusal.
   *
   * @param kind what was looked for, in the words of the page ("patient", "trial")
   */
  public NotFound(String kind) {
    super("There is no such " + kind + ", or it is not yours to see.");
  }
}
