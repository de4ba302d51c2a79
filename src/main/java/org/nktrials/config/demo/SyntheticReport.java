package org.nktrials.config.demo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nktrials.rules.immune.ImmuneMethod;
import org.nktrials.rules.immune.ImmuneParameter;
import org.nktrials.rules.immune.ImmuneQualifier;
import org.nktrials.rules.immune.ImmuneStatistic;
import org.nktrials.sample.result.NewImmuneResult;

/**
 * How a synthetic laboratory reports the values of one patient: some lie beyond a limit, one
 * patient is counted on both platforms, of one the cytometer was replaced between two visits. The
 * limits are invented.
 *
 * @param number place of the patient in {@link DemoTrial#enrolled()}, from 0
 */
record SyntheticReport(int number) {

  private static final String PANEL_VERSION = "synthetic panel 1";
  private static final String AFTER = "C1D15";

  /** Counted with beads and from the leucocytes, which differ by a tenth in this invention. */
  private static final int BOTH_PLATFORMS = 4;

  private static final BigDecimal OTHER_PLATFORM = new BigDecimal("1.1");
  private static final List<String> COUNTED_TWICE = List.of("CD4_ABS", "B_CD19_ABS");

  private static final int NEW_CYTOMETER = 7;
  private static final MathContext DIGITS = new MathContext(3);

  /** Least that the synthetic assay tells from nothing, for some of the patients. */
  private static final Map<String, BigDecimal> LOWEST =
      Map.of("NK_TRAIL_PCT", new BigDecimal("3.0"), "B_CD19_ABS", new BigDecimal("60"));

  /** Most that it reports. */
  private static final Map<String, BigDecimal> HIGHEST =
      Map.of("NK_CD56_MFI", new BigDecimal("4500"));

  /** What is handed over for a value. */
  List<NewImmuneResult> of(UUID sample, String visit, String code, BigDecimal value) {
    ImmuneParameter parameter = ImmuneParameter.of(code).orElseThrow();
    NewImmuneResult reported = limited(sample, visit, parameter, value);
    if (number != BOTH_PLATFORMS || !COUNTED_TWICE.contains(code) || visit.equals("PRE21")) {
      return List.of(reported);
    }
    return List.of(
        reported,
        on(
            visit,
            NewImmuneResult.of(
                sample,
                parameter,
                value.multiply(OTHER_PLATFORM).round(DIGITS),
                ImmuneQualifier.EXACT,
                ImmuneMethod.DUAL_PLATFORM)));
  }

  private NewImmuneResult limited(
      UUID sample, String visit, ImmuneParameter parameter, BigDecimal value) {
    BigDecimal lowest = LOWEST.getOrDefault(parameter.code(), value);
    BigDecimal highest = HIGHEST.getOrDefault(parameter.code(), value);
    ImmuneQualifier sign =
        value.compareTo(lowest) < 0
            ? ImmuneQualifier.LESS
            : value.compareTo(highest) > 0 ? ImmuneQualifier.GREATER : ImmuneQualifier.EXACT;
    BigDecimal number = value.max(lowest).min(highest);
    return on(
        visit, NewImmuneResult.of(sample, parameter, number, sign, method(parameter.statistic())));
  }

  private NewImmuneResult on(String visit, NewImmuneResult value) {
    int machine = number == NEW_CYTOMETER && visit.equals(AFTER) ? 2 : 1;
    return value.on("Synthetic cytometer " + machine, "synthetic batch " + machine, PANEL_VERSION);
  }

  private static ImmuneMethod method(ImmuneStatistic statistic) {
    return switch (statistic) {
      case COUNT, RATIO -> ImmuneMethod.SINGLE_PLATFORM;
      case PERCENT -> ImmuneMethod.PERCENTAGE;
      case MFI -> ImmuneMethod.MFI;
    };
  }
}
