package org.nktrials.cytometry.count;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Stream;

/**
 * Absolute counts and ratios, by decimal arithmetic to 10 digits. Never recomputes a count of
 * events from a share, which programs round to three digits.
 */
public final class Counts {

  /** Unit of absolute counts; the same as 10⁶/L. */
  public static final String CELLS_PER_MICROLITRE = "cells/µL";

  private static final MathContext DIGITS = new MathContext(10);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private Counts() {}

  /** CD4+ over CD8+ T cells, in any common unit; undefined without CD8+ cells. */
  public static Derived cd4ToCd8(BigDecimal cd4, BigDecimal cd8) {
    if (negative(cd4, cd8)) {
      return new Derived.Undefined("A count is negative.");
    }
    return cd8.signum() == 0
        ? new Derived.Undefined("There are no CD8+ T cells, so the ratio is not defined.")
        : new Derived.Known(cd4.divide(cd8, DIGITS), "1", CountMethod.RATIO);
  }

  /**
   * Cells of a subset from the count of its parent.
   *
   * @param percentOfParent 0 to 100
   */
  public static Derived ofParent(BigDecimal parentPerMicrolitre, BigDecimal percentOfParent) {
    if (negative(parentPerMicrolitre) || notPercent(percentOfParent)) {
      return new Derived.Undefined("The count of the parent or the share of it cannot be.");
    }
    return known(
        parentPerMicrolitre.multiply(percentOfParent).divide(HUNDRED, DIGITS),
        CountMethod.SHARE_OF_PARENT);
  }

  /** Cells of several subsets that share no cell, each in cells/µL. */
  public static Derived together(List<BigDecimal> subsets) {
    return subsets.isEmpty() || negative(subsets.toArray(BigDecimal[]::new))
        ? new Derived.Undefined("A count is missing or negative.")
        : known(
            subsets.stream().reduce(BigDecimal.ZERO, BigDecimal::add), CountMethod.SHARE_OF_PARENT);
  }

  /**
   * Cells by counting beads.
   *
   * @param cellEvents events of the population
   * @param beadEvents events of beads, above 0
   * @param beadsPerTube of the lot, above 0
   * @param sampleMicrolitres blood in the tube, above 0
   */
  public static Derived singlePlatform(
      BigDecimal cellEvents,
      BigDecimal beadEvents,
      BigDecimal beadsPerTube,
      BigDecimal sampleMicrolitres) {
    if (beadEvents.signum() <= 0 || beadsPerTube.signum() <= 0 || sampleMicrolitres.signum() <= 0) {
      return new Derived.Undefined("Without beads, beads per tube and volume there is no count.");
    }
    if (negative(cellEvents)) {
      return new Derived.Undefined("A count is negative.");
    }
    return known(
        cellEvents.multiply(beadsPerTube).divide(beadEvents.multiply(sampleMicrolitres), DIGITS),
        CountMethod.SINGLE_PLATFORM);
  }

  /**
   * Cells by leucocytes and shares.
   *
   * @param leucocytes 10⁹/L
   * @param lymphocytePercent of leucocytes
   * @param subsetPercent of lymphocytes
   */
  public static Derived dualPlatform(
      BigDecimal leucocytes, BigDecimal lymphocytePercent, BigDecimal subsetPercent) {
    if (negative(leucocytes) || notPercent(lymphocytePercent) || notPercent(subsetPercent)) {
      return new Derived.Undefined("The count of leucocytes or a share of it cannot be.");
    }
    return known(
        perMicrolitre(leucocytes)
            .multiply(lymphocytePercent)
            .multiply(subsetPercent)
            .divide(HUNDRED.multiply(HUNDRED), DIGITS),
        CountMethod.DUAL_PLATFORM);
  }

  /** 10⁹/L as cells/µL: times 1000. */
  public static BigDecimal perMicrolitre(BigDecimal billionPerLitre) {
    return billionPerLitre.multiply(THOUSAND);
  }

  /** Cells/µL as 10⁹/L: over 1000, exactly. */
  public static BigDecimal billionPerLitre(BigDecimal perMicrolitre) {
    return perMicrolitre.movePointLeft(3);
  }

  private static Derived known(BigDecimal value, CountMethod method) {
    return new Derived.Known(value, CELLS_PER_MICROLITRE, method);
  }

  private static boolean negative(BigDecimal... values) {
    return Stream.of(values).anyMatch(value -> value.signum() < 0);
  }

  static boolean notPercent(BigDecimal value) {
    return value.signum() < 0 || value.compareTo(HUNDRED) > 0;
  }
}
