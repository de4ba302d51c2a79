package org.nktrials.config.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nktrials.laboratory.Analyte;

/**
 * The synthetic course of one patient's blood: steady, except that interleukin-2 lowers the counts
 * and, in capillary leak, albumin while creatinine rises.
 */
record DemoBlood(DemoPatient script, int number) {

  /** Screening, start of imatinib, before, during, at the end of and after interleukin-2. */
  static final List<Integer> STUDY_DAYS = List.of(-22, 1, 10, 12, 15, 21);

  /** What both synthetic laboratories call normal, in the canonical units. */
  static final Map<Analyte, Range> RANGES =
      Map.ofEntries(
          Map.entry(Analyte.HGB, new Range("120", "170")),
          Map.entry(Analyte.WBC, new Range("4.0", "10.0")),
          Map.entry(Analyte.ANC, new Range("1.8", "7.5")),
          Map.entry(Analyte.ALC, new Range("1.0", "4.0")),
          Map.entry(Analyte.PLT, new Range("150", "400")),
          Map.entry(Analyte.NA, new Range("136", "145")),
          Map.entry(Analyte.K, new Range("3.5", "5.0")),
          Map.entry(Analyte.CREAT, new Range("45", "104")),
          Map.entry(Analyte.ALB, new Range("35", "50")),
          Map.entry(Analyte.BILI, new Range("", "17")),
          Map.entry(Analyte.ALT, new Range("", "45")));

  /** Steady values, in the order of {@link #COURSE}. */
  private static final Map<Analyte, Double> STEADY =
      Map.ofEntries(
          Map.entry(Analyte.HGB, 124.0),
          Map.entry(Analyte.ANC, 4.1),
          Map.entry(Analyte.ALC, 1.4),
          Map.entry(Analyte.PLT, 240.0),
          Map.entry(Analyte.NA, 140.0),
          Map.entry(Analyte.K, 4.2),
          Map.entry(Analyte.CREAT, 76.0),
          Map.entry(Analyte.ALB, 40.0),
          Map.entry(Analyte.BILI, 9.0),
          Map.entry(Analyte.ALT, 26.0));

  /** Factor on the steady value on each of {@link #STUDY_DAYS}. */
  private static final Map<Analyte, List<Double>> COURSE =
      Map.of(
          Analyte.HGB, List.of(1.0, 0.98, 0.96, 0.93, 0.91, 0.94),
          Analyte.ANC, List.of(1.0, 0.95, 0.8, 0.62, 0.5, 0.85),
          Analyte.ALC, List.of(1.0, 0.97, 0.9, 0.42, 0.6, 1.5),
          Analyte.PLT, List.of(1.0, 1.02, 0.95, 0.74, 0.6, 0.9),
          Analyte.CREAT, List.of(1.0, 1.02, 1.03, 1.12, 1.15, 1.04),
          Analyte.ALB, List.of(1.0, 0.99, 0.97, 0.88, 0.86, 0.94),
          Analyte.BILI, List.of(1.0, 1.1, 1.2, 1.6, 1.7, 1.2),
          Analyte.ALT, List.of(1.0, 1.2, 1.3, 1.7, 1.9, 1.3));

  private static final int WHOLE_FROM = 20;

  /** One patient of each seven is more sensitive than the others. */
  private boolean hasDeepNadir() {
    return number % 7 == 4;
  }

  private boolean leaks() {
    return script.events().stream().anyMatch(one -> one.term().equals("Capillary leak syndrome"));
  }

  /** Days from the first dose of interleukin-2, planned on D10; there is no D0. */
  static int afterFirstIl2(int studyDay) {
    return studyDay > 0 ? studyDay - 10 : studyDay - 9;
  }

  /** Typed values of one sample, in the order of the forms. */
  Map<Analyte, String> at(int studyDay) {
    int place = STUDY_DAYS.indexOf(studyDay);
    Map<Analyte, BigDecimal> values = new EnumMap<>(Analyte.class);
    STEADY.forEach((analyte, steady) -> values.put(analyte, value(analyte, steady, place)));
    BigDecimal parts =
        Objects.requireNonNull(values.get(Analyte.ANC))
            .add(Objects.requireNonNull(values.get(Analyte.ALC)));
    values.put(Analyte.WBC, rounded(parts.doubleValue() * 1.12));
    Map<Analyte, String> typed = new EnumMap<>(Analyte.class);
    values.forEach((analyte, value) -> typed.put(analyte, value.toPlainString()));
    return typed;
  }

  private BigDecimal value(Analyte analyte, double steady, int place) {
    double between = 1 + ((number * 7 + analyte.name().length() * 3) % 9 - 4) * 0.015;
    double course = COURSE.containsKey(analyte) ? COURSE.get(analyte).get(place) : 1;
    return rounded(steady * between * course * own(analyte, place));
  }

  /** What sets this patient apart from D12 on. */
  private double own(Analyte analyte, int place) {
    boolean underInterleukin = place == 3 || place == 4;
    if (!underInterleukin) {
      return 1;
    }
    return switch (analyte) {
      case ANC -> hasDeepNadir() ? 0.42 : 1;
      case ALB -> leaks() ? 0.66 : 1;
      case CREAT -> leaks() ? 2.1 : 1;
      default -> 1;
    };
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(value >= WHOLE_FROM ? 0 : 1, RoundingMode.HALF_UP);
  }

  /** Limits as the laboratory prints them; empty when there is none. */
  record Range(String lower, String upper) {}
}
