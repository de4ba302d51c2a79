package org.nktrials.statistics;

/** Obstacles to a calculation. */
public enum WhyUndefined {
  TOO_FEW("There are too few observations."),
  NO_EVENTS("No event was observed."),
  ONE_GROUP("There is only one group to compare."),
  NO_VARIATION("All values are the same."),
  COLLINEAR("The covariates determine each other, so their effects cannot be told apart."),
  MONOTONE_LIKELIHOOD(
      "A covariate separates the patients with an event from the others, so the likelihood rises"
          + " without end and no finite hazard ratio exists."),
  NOT_CONVERGED("The fit did not come to rest.");

  private final String sentence;

  WhyUndefined(String sentence) {
    this.sentence = sentence;
  }

  /** The obstacle in words. */
  public String sentence() {
    return sentence;
  }
}
