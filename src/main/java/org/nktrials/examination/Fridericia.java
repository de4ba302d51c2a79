package org.nktrials.examination;

import java.math.BigDecimal;

/**
 * QT corrected for the heart rate: QT divided by the cube root of RR in seconds. Fridericia LS,
 * Acta Med Scand 1920;53:469-486.
 */
public final class Fridericia {

  private static final double SECONDS_A_MINUTE = 60;

  private Fridericia() {}

  /**
   * QTcF in whole milliseconds.
   *
   * @param qt QT interval in milliseconds
   * @param heartRate beats a minute, above 0
   */
  public static long corrected(BigDecimal qt, BigDecimal heartRate) {
    double beatToBeat = SECONDS_A_MINUTE / heartRate.doubleValue();
    return Math.round(qt.doubleValue() / Math.cbrt(beatToBeat));
  }
}
