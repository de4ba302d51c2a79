package org.nktrials.rules.upload;

/**
 * What a person said about a row; its name in the file stays as it was.
 *
 * @param sample code of the sample; empty where none is named
 * @param tube name of its tube; empty where it is one tube or none is named
 */
public record Said(Kind kind, String sample, String tube) {

  /** What can be said. */
  public enum Kind {
    /** It is of this sample. */
    ASSIGNED,
    /** It replaces the result that this sample has. */
    CORRECTS,
    /** It is not imported. */
    LEFT_OUT,
    /** It is of a patient though its name is that of a control. */
    PATIENT_TUBE
  }
}
