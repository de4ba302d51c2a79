package org.nktrials.rules.toxicity;

/**
 * How much of one drug was given in the first cycle.
 *
 * @param drug code of the drug in the protocol
 * @param given doses given, or days with a dose; 0 or more
 * @param planned doses or days that the protocol plans, at least 1
 * @param ended whether no further dose of this cycle can follow
 * @param cause why fewer than planned were given; not looked at while none is missing
 */
public record DrugExposure(
    String drug, int given, int planned, boolean ended, ShortfallCause cause) {

  public DrugExposure {
    if (given < 0 || planned < 1) {
      throw new IllegalArgumentException(drug + ": " + given + " of " + planned + " doses");
    }
  }
}
