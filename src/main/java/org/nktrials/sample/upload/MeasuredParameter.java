package org.nktrials.sample.upload;

/**
 * Something that a laboratory measures in samples of a trial, in one of the units in which files
 * report it.
 *
 * @param code stable name; of a unit other than the stored one the parameter, a colon and the unit
 * @param label on screen
 * @param unit on screen
 * @param statistic COUNT, PERCENT or MFI
 */
public record MeasuredParameter(String code, String label, String unit, String statistic) {

  /** 10⁹/L, in which 1 is 1000 cells/µL. */
  static final String BILLIONS_PER_LITRE = "10\u2079/L";

  private static final String IN_BILLIONS = ":10*9/L";

  /** The same reported in 10⁹/L. */
  MeasuredParameter inBillionsPerLitre() {
    return new MeasuredParameter(code + IN_BILLIONS, label, BILLIONS_PER_LITRE, statistic);
  }

  /** Code of the panel, whatever the unit of the file. */
  String parameter() {
    return code.endsWith(IN_BILLIONS)
        ? code.substring(0, code.length() - IN_BILLIONS.length())
        : code;
  }

  /** The code by which a parameter in a unit is chosen. */
  static String chosen(String parameter, String unit) {
    return unit.equals(BILLIONS_PER_LITRE) ? parameter + IN_BILLIONS : parameter;
  }
}
