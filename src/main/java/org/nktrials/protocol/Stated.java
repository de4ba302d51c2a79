package org.nktrials.protocol;

/**
 * A protocol value together with where it comes from, so that no page can show a default as a fact.
 *
 * @param source identifier of one of the protocol's sources
 */
public record Stated<T>(Status status, String source, T value) {

  /** How sure a protocol value is. */
  public enum Status {
    /** Stated by the cited publication. */
    PUBLISHED("Published"),
    /** Chosen for this file; the trial's clinicians must confirm or change it. */
    DEFAULT("Editable default");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    /** Word on screen. */
    public String label() {
      return label;
    }
  }
}
