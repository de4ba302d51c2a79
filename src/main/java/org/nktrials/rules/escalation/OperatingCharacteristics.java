package org.nktrials.rules.escalation;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How a design behaves when the true DLT probabilities are known. The three kinds of ends add up to
 * one: no MTD, MTD not reached, or an MTD at one of the levels.
 *
 * @param method how the numbers were found
 * @param noMtdProbability chance that the lowest level exceeds
 * @param mtdNotReachedProbability chance that every level is tolerated where the protocol then
 *     names no MTD, else 0
 * @param mtdProbability chance of each level to be the MTD, from the lowest
 * @param expectedPatients expected evaluable patients of each level
 * @param expectedDlts expected patients with a DLT of each level
 */
public record OperatingCharacteristics(
    Method method,
    double noMtdProbability,
    double mtdNotReachedProbability,
    List<Double> mtdProbability,
    List<Double> expectedPatients,
    List<Double> expectedDlts) {

  /** Version of this rule, stored with each answer. */
  public static final String RULE_VERSION = "3+3-operating-characteristics/1";

  /** How operating characteristics are found. */
  public enum Method {
    /** A closed form or a complete enumeration; no simulation error. */
    EXACT
  }

  /** Lists that nobody can change afterwards. */
  public OperatingCharacteristics {
    mtdProbability = List.copyOf(mtdProbability);
    expectedPatients = List.copyOf(expectedPatients);
    expectedDlts = List.copyOf(expectedDlts);
  }

  /**
   * The 3+3 design in closed form, without simulation. The trial starts at the lowest level and
   * every patient is evaluable. With {@code COMPLETE_COHORT} patients come in cohorts of three;
   * with {@code CLOSE_LEVEL} one at a time, and the second DLT spares the rest of the cohort.
   *
   * <p>Equal to Lin and Shih 2001 without de-escalation, and to R bcrm with {@code SIX_AT_MTD} and
   * {@code COMPLETE_COHORT}. The tests compare it with the enumeration of all paths.
   *
   * @param trueDltProbabilities of each level from the lowest, each from 0 to 1, in any order
   * @throws InvalidToxicityProbabilities with every value that cannot be
   */
  public static OperatingCharacteristics ofThreePlusThree(
      List<Double> trueDltProbabilities, ThreePlusThreeSettings settings) {
    InvalidToxicityProbabilities.refuse(trueDltProbabilities);
    return new ExactThreePlusThree(trueDltProbabilities, settings).solve();
  }

  static OperatingCharacteristics exact(
      double none, double notReached, double[] mtd, double[] patients, double[] dlts) {
    return new OperatingCharacteristics(
        Method.EXACT, none, notReached, listed(mtd), listed(patients), listed(dlts));
  }

  private static List<Double> listed(double[] values) {
    return DoubleStream.of(values).boxed().toList();
  }
}
