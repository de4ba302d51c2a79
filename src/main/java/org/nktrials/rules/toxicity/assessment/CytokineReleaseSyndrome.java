package org.nktrials.rules.toxicity.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;
import org.nktrials.rules.toxicity.assessment.AssessedGrade.CannotBeDetermined;
import org.nktrials.rules.toxicity.assessment.AssessedGrade.Determined;
import org.nktrials.rules.toxicity.assessment.CrsFindings.Hypotension;
import org.nktrials.rules.toxicity.assessment.CrsFindings.Hypoxia;

/**
 * Cytokine release syndrome by ASTCT consensus (Lee 2019): fever of 38 °C or more, then the worse
 * of hypotension and hypoxia; grade 0 without fever. Grade 5 is death and no finding.
 */
public final class CytokineReleaseSyndrome {

  /** Version stored with each assessment. */
  public static final String VERSION = "astct-crs/1";

  /** Where the criteria are published. */
  public static final RuleSource SOURCE =
      new RuleSource(
          "Lee DW et al. ASTCT consensus grading for cytokine release syndrome and neurologic"
              + " toxicity. Biol Blood Marrow Transplant 2019;25:625",
          "10.1016/j.bbmt.2018.12.758");

  private static final BigDecimal FEVER = BigDecimal.valueOf(38);
  private static final int WORST = 4;

  private CytokineReleaseSyndrome() {}

  /** The grade, or what is missing for it. */
  public static AssessedGrade grade(CrsFindings findings) {
    Boolean fever = fever(findings);
    Hypotension pressure = findings.hypotension();
    Hypoxia oxygen = findings.hypoxia();
    int least =
        Math.max(pressure == null ? 1 : pressure.grade(), oxygen == null ? 1 : oxygen.grade());
    int most =
        Math.max(
            pressure == null ? WORST : pressure.grade(), oxygen == null ? WORST : oxygen.grade());
    List<Reason> reasons = List.of(reason(fever, pressure, oxygen));
    if (Boolean.FALSE.equals(fever)) {
      return new Determined(0, reasons);
    }
    if (fever != null && least == most) {
      return new Determined(least, reasons);
    }
    return new CannotBeDetermined(
        fever == null ? 0 : least, most, missing(fever, pressure, oxygen), reasons);
  }

  private static @Nullable Boolean fever(CrsFindings findings) {
    BigDecimal temperature = findings.temperature();
    if (temperature != null && temperature.compareTo(FEVER) >= 0) {
      return true;
    }
    Boolean treated = findings.feverTreated();
    boolean known = Boolean.TRUE.equals(treated) || (treated != null && temperature != null);
    return known ? treated : null;
  }

  private static List<String> missing(
      @Nullable Boolean fever, @Nullable Hypotension pressure, @Nullable Hypoxia oxygen) {
    List<String> missing = new ArrayList<>();
    if (fever == null) {
      missing.add("temperature, or whether fever was treated before");
    }
    if (pressure == null) {
      missing.add("hypotension");
    }
    if (oxygen == null) {
      missing.add("hypoxia");
    }
    return missing;
  }

  private static Reason reason(
      @Nullable Boolean fever, @Nullable Hypotension pressure, @Nullable Hypoxia oxygen) {
    String words =
        "Fever: %s; hypotension: %s; hypoxia: %s."
            .formatted(
                fever == null ? "not known" : fever ? "38 °C or more" : "none",
                pressure == null ? "not known" : pressure.label(),
                oxygen == null ? "not known" : oxygen.label());
    return new Reason("CRS_FINDINGS", words, SOURCE);
  }
}
