package org.nktrials.config.demo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Synthetic immune values of one patient, drawn from {@link SyntheticCourse} by its seed. Only
 * directions follow what was published (doi 10.4161/onci.23080): B, CD4+ and CD8+ cells fall with
 * the dose of interleukin-2, Treg of CD4 rise less than 2-fold, NK cells gain HLA-DR, TRAIL and
 * CD56. Every number is invented.
 *
 * @param course strength of this patient
 * @param given interleukin-2 given in the course, in MIU
 */
record SyntheticImmunity(SyntheticCourse course, int given) {

  /** Visits with a sample by their distance from the first dose of interleukin-2. */
  static final Map<String, Integer> VISITS = visits();

  /** Total of five doses at the highest level. */
  private static final double HIGHEST = 60;

  private static final double LEAST_FALL = 0.18;
  private static final double FALL_WITH_DOSE = 0.62;
  private static final double SCATTER = 0.12;
  private static final MathContext DIGITS = new MathContext(3);

  private static Map<String, Integer> visits() {
    Map<String, Integer> visits = new LinkedHashMap<>();
    visits.put("PRE21", -30);
    visits.put("C1D1", -9);
    visits.put("C1D10", 0);
    visits.put("C1D15", 5);
    return visits;
  }

  /** Values of a visit by parameter, in the unit of the parameter, three significant digits. */
  Map<String, BigDecimal> at(String visit) {
    boolean after = visit.equals("C1D15");
    Map<String, BigDecimal> values = new LinkedHashMap<>();
    double b = count(visit, "B_CD19_ABS", 160, after ? left(1) : 1);
    double cd8 = count(visit, "CD8_ABS", 380, after ? left(0.9) : 1);
    double ratio = 1.5 + 0.5 * course.noise("ratio") + (after ? 1.6 * course.ratioRise() : 0);
    double cd4 = cd8 * ratio;
    double nk = count(visit, "NK_ABS", 190, after ? 1.1 : 1);
    put(values, "LYM_ABS", (b + cd4 + cd8 + nk) * 1.04);
    put(values, "B_CD19_ABS", b);
    put(values, "CD4_ABS", cd4);
    put(values, "CD8_ABS", cd8);
    put(values, "NK_ABS", nk);
    put(values, "TREG_PCT_CD4", share(visit, "TREG_PCT_CD4", 6, after ? 1.5 : 1));
    put(values, "NK_CD56BRIGHT_PCT", share(visit, "NK_CD56BRIGHT_PCT", 7, after ? 1.8 : 1));
    put(values, "NK_HLADR_PCT", share(visit, "NK_HLADR_PCT", 9, after ? activated(4.5) : 1));
    put(values, "NK_TRAIL_PCT", share(visit, "NK_TRAIL_PCT", 3, after ? activated(3) : 1));
    put(values, "NK_CD69_PCT", share(visit, "NK_CD69_PCT", 8, after ? activated(2) : 1));
    put(values, "NK_CD56_MFI", share(visit, "NK_CD56_MFI", 2400, after ? activated(1) : 1));
    put(values, "NK_NKP30_MFI", share(visit, "NK_NKP30_MFI", 900, after ? 1.2 : 1));
    put(values, "NK_NKP46_MFI", share(visit, "NK_NKP46_MFI", 1300, after ? 1.1 : 1));
    put(values, "NK_NKG2D_MFI", share(visit, "NK_NKG2D_MFI", 1700, 1));
    return values;
  }

  /** What is left of a count after the course: the less, the more was given. */
  private double left(double depth) {
    return 1 - depth * (LEAST_FALL + FALL_WITH_DOSE * given / HIGHEST);
  }

  private double activated(double most) {
    return 1.2 + most * course.activation();
  }

  private double count(String visit, String parameter, double usual, double factor) {
    double own = 0.75 + 0.5 * course.noise(parameter);
    return usual * own * factor * scatter(parameter + " " + visit);
  }

  private double share(String visit, String parameter, double usual, double factor) {
    return usual * (0.85 + 0.3 * course.noise(parameter)) * factor * scatter(parameter + visit);
  }

  private double scatter(String what) {
    return 1 + SCATTER * (course.noise(what) - 0.5);
  }

  private static void put(Map<String, BigDecimal> values, String parameter, double value) {
    values.put(parameter, BigDecimal.valueOf(value).round(DIGITS));
  }
}
