package org.nktrials.examination;

import java.math.BigDecimal;

/**
 * From when the capillary-leak watch marks a value. Editable defaults, not published by the trial:
 * its clinicians confirm or change them.
 */
final class WatchThresholds {

  static final BigDecimal WEIGHT_RISE_PERCENT = new BigDecimal("5");
  static final BigDecimal LOWEST_SYSTOLIC = new BigDecimal("90");
  static final BigDecimal LOWEST_SATURATION = new BigDecimal("92");
  static final BigDecimal LOWEST_ALBUMIN_PERCENT = new BigDecimal("80");
  static final BigDecimal HIGHEST_CREATININE_PERCENT = new BigDecimal("150");
  static final BigDecimal LOWEST_URINE = new BigDecimal("500");
  static final BigDecimal FEVER = new BigDecimal("38");
  static final BigDecimal WEIGHT_CHANGE_PERCENT = new BigDecimal("10");

  private WatchThresholds() {}
}
