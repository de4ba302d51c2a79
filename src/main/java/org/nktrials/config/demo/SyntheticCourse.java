package org.nktrials.config.demo;

/**
 * How strongly a synthetic patient responds: one invented strength behind the immune values and the
 * outcome of the demo study, so that both tell the same story. The seed is {@link #SEED}; nothing
 * here is of a patient, and nothing is of the published trial but the direction: more HLA-DR+ NK
 * cells after one course go with later progression and death, a higher rise of CD4:CD8 with later
 * death. Immune values are drawn from {@link #activation()} and {@link #ratioRise()}, tumours,
 * progression and death from all four.
 */
final class SyntheticCourse {

  /** First and last year of the published trial; any other number would do. */
  static final long SEED = 2007_2009L;

  /** Multiples of it fall evenly into 0 to 1, so that few patients differ enough. */
  private static final double GOLDEN = 0.618_033_988_749_895;

  private static final double SILVER = 0.414_213_562_373_095;
  private static final int FIRST_PROGRESSION = 45;
  private static final int LONGEST_DELAY = 150;
  private static final int SHORTEST_SURVIVAL = 25;
  private static final int LONGEST_SURVIVAL = 130;

  private final int number;

  private SyntheticCourse(int number) {
    this.number = number;
  }

  /**
   * The course of one patient.
   *
   * @param number place in {@link DemoTrial#enrolled()}, from 0
   */
  static SyntheticCourse of(int number) {
    return new SyntheticCourse(number);
  }

  /** Strength of NK cell activation after the first course of interleukin-2, 0 to 1. */
  double activation() {
    return part(SEED % 97 / 97.0 + (number + 1) * GOLDEN);
  }

  /** Strength of the rise of CD4:CD8 from C1D1 to C1D15, 0 to 1; half of it is the activation. */
  double ratioRise() {
    return (activation() + part(SEED % 89 / 89.0 + (number + 1) * SILVER)) / 2;
  }

  /** Days from the first study drug to progression, 45 to 215. */
  int progressionDay() {
    return (int)
        Math.round(FIRST_PROGRESSION + LONGEST_DELAY * activation() + 20 * noise("progression"));
  }

  /** Days from the first study drug to death, always after progression. */
  int deathDay() {
    return (int)
        Math.round(
            progressionDay()
                + SHORTEST_SURVIVAL
                + LONGEST_SURVIVAL * ratioRise()
                + 10 * noise("death"));
  }

  /**
   * Scatter for one value of this patient, the same at every start.
   *
   * @param what names the value, for example "NK_HLADR_PCT C1D15"
   * @return 0 to 1
   */
  double noise(String what) {
    long mixed = SEED * 31 + number;
    for (int i = 0; i < what.length(); i++) {
      mixed = mixed * 0x5851F42D4C957F2DL + what.charAt(i);
      mixed ^= mixed >>> 29;
    }
    return (mixed >>> 11) * 0x1.0p-53;
  }

  private static double part(double number) {
    return number - Math.floor(number);
  }
}
