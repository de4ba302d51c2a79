package org.nktrials.rules.escalation;

import org.jspecify.annotations.Nullable;

/**
 * Where published 3+3 implementations differ. A protocol version names its choice; no rule assumes
 * one.
 *
 * @param deEscalation what follows when a level exceeds the MTD
 * @param topDose what follows when the top level passes
 * @param earlySecondDlt when a level with two DLTs exceeds
 */
public record ThreePlusThreeSettings(
    DeEscalation deEscalation, TopDose topDose, EarlySecondDlt earlySecondDlt) {

  /** The defaults of a setting that is left out. */
  public static final ThreePlusThreeSettings DEFAULTS =
      new ThreePlusThreeSettings(
          DeEscalation.NONE, TopDose.ACCEPT_THREE, EarlySecondDlt.CLOSE_LEVEL);

  /** What follows when a level exceeds the MTD. */
  public enum DeEscalation {
    /** Stop: the MTD is the level below. As in R escalation and UBCRM. */
    NONE,
    /**
     * Go down and fill that level to six: at most one DLT makes it the MTD, two or more lead
     * further down. As in Korn 1994, crmPack and bcrm.
     */
    SIX_AT_MTD
  }

  /** What follows when the top level passes. */
  public enum TopDose {
    /** No DLT in three patients is enough for the MTD. As in R escalation and bcrm. */
    ACCEPT_THREE,
    /** The top level is filled to six first. As in crmPack. */
    REQUIRE_SIX,
    /** The trial ends with the statement that the MTD was not reached. */
    NOT_REACHED
  }

  /** When a level with two DLTs exceeds. */
  public enum EarlySecondDlt {
    /** At once. Treats fewer patients and leaves the distribution of the MTD unchanged. */
    CLOSE_LEVEL,
    /** When three or six patients are evaluable. As in R escalation. */
    COMPLETE_COHORT
  }

  /** Settings of which any may be left out and then takes its default. */
  public static ThreePlusThreeSettings of(
      @Nullable DeEscalation deEscalation,
      @Nullable TopDose topDose,
      @Nullable EarlySecondDlt earlySecondDlt) {
    return new ThreePlusThreeSettings(
        deEscalation == null ? DEFAULTS.deEscalation : deEscalation,
        topDose == null ? DEFAULTS.topDose : topDose,
        earlySecondDlt == null ? DEFAULTS.earlySecondDlt : earlySecondDlt);
  }

  boolean fillsTheMtdToSix() {
    return deEscalation == DeEscalation.SIX_AT_MTD;
  }

  boolean fillsTheTopToSix() {
    return topDose == TopDose.REQUIRE_SIX;
  }

  boolean closesAtSecondDlt() {
    return earlySecondDlt == EarlySecondDlt.CLOSE_LEVEL;
  }
}
