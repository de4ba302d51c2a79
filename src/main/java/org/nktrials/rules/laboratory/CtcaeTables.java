package org.nktrials.rules.laboratory;

import java.util.List;
import java.util.Map;
import org.nktrials.rules.reason.RuleSource;

/**
 * The numbers of CTCAE 5.0 and 6.0. Of 6.0 only the analytes whose rules were checked are here; the
 * grade of others is unknown rather than taken from another version.
 */
final class CtcaeTables {

  /**
   * Gaps of the published text are closed towards the higher grade: sodium between 129 and 130 and
   * between 124 and 125 belongs below the threshold, as 6.0 says.
   */
  private static final String VERSION_5 =
      """
      Anemia | HGB | 1: x < LLN; 2: x < 100; 3: x < 80 | Life-threatening consequences would make it grade 4.
      White blood cell decreased | WBC | 1: x < LLN; 2: x < 3.0; 3: x < 2.0; 4: x < 1.0
      Neutrophil count decreased | ANC | 1: x < LLN; 2: x < 1.5; 3: x < 1.0; 4: x < 0.5
      Lymphocyte count decreased | ALC | 1: x < LLN; 2: x < 0.8; 3: x < 0.5; 4: x < 0.2
      Lymphocyte count increased | ALC | 2: x > 4; 3: x > 20
      CD4 lymphocytes decreased | CD4 | 1: x < LLN; 2: x < 0.5; 3: x < 0.2; 4: x < 0.05
      Platelet count decreased | PLT | 1: x < LLN; 2: x < 75; 3: x < 50; 4: x < 25
      Alanine aminotransferase increased | ALT | multiples >1 >3 >5 >20 of ULN, >=1.5 >3 >5 >20 of an abnormal BASELINE
      Aspartate aminotransferase increased | AST | multiples >1 >3 >5 >20 of ULN, >=1.5 >3 >5 >20 of an abnormal BASELINE
      Alkaline phosphatase increased | ALP | multiples >1 >2.5 >5 >20 of ULN, >=2 >2.5 >5 >20 of an abnormal BASELINE
      GGT increased | GGT | multiples >1 >2.5 >5 >20 of ULN, >=2 >2.5 >5 >20 of an abnormal BASELINE
      Blood bilirubin increased | BILI | multiples >1 >1.5 >3 >10 of ULN, >1 >1.5 >3 >10 of an abnormal BASELINE
      Creatinine increased | CREAT | 1: x > ULN; 2: x > 1.5 ULN; 2: x > 1.5 BASELINE; 3: x > 3 ULN; 3: x > 3 BASELINE; 4: x > 6 ULN
      CPK increased | CK | 1: x > ULN; 2: x > 2.5 ULN; 3: x > 5 ULN; 4: x > 10 ULN
      Lipase increased | LIPASE | 1: x > ULN; 2: x > 1.5 ULN; 3: x > 2 ULN & symptoms; 3: x > 5 ULN; 4: x > 5 ULN & symptoms
      Serum amylase increased | AMYLASE | 1: x > ULN; 2: x > 1.5 ULN; 3: x > 2 ULN & symptoms; 3: x > 5 ULN; 4: x > 5 ULN & symptoms
      INR increased | INR | 1: x > 1.2 & no anticoagulant; 2: x > 1.5 & no anticoagulant; 3: x > 2.5 & no anticoagulant; 1: x > BASELINE & anticoagulant; 2: x > 1.5 BASELINE & anticoagulant; 3: x > 2.5 BASELINE & anticoagulant | Bleeding would make it grade 3.
      Activated partial thromboplastin time prolonged | APTT | 1: x > ULN; 2: x > 1.5 ULN; 3: x > 2.5 ULN | Bleeding would make it grade 3.
      Fibrinogen decreased | FIB | 1: x < LLN & baseline >= LLN; 2: x < 0.75 LLN & baseline >= LLN; 3: x < 0.5 LLN & baseline >= LLN; 4: x < 0.25 LLN & baseline >= LLN; 1: x < BASELINE & baseline < LLN & x < LLN; 2: x <= 0.75 BASELINE & baseline < LLN & x < LLN; 3: x <= 0.5 BASELINE & baseline < LLN & x < LLN; 4: x <= 0.25 BASELINE & baseline < LLN & x < LLN; 4: x < 0.5
      Hyperkalemia | K | 1: x > ULN; 2: x > 5.5; 3: x > 6.0; 4: x > 7.0
      Hypokalemia | K | 1: x < LLN; 2: x < LLN & symptoms; 3: x < 3.0; 4: x < 2.5
      Hypernatremia | NA | 1: x > ULN; 2: x > 150; 3: x > 155; 4: x > 160
      Hyponatremia | NA | 1: x < LLN; 2: x < 130; 3: x < 130 & symptoms; 3: x < 125; 4: x < 120
      Hypercalcemia | CA_CORR | 1: x > ULN; 2: x > 2.9; 3: x > 3.1; 4: x > 3.4
      Hypercalcemia | CA_ION | 1: x > ULN; 2: x > 1.5; 3: x > 1.6; 4: x > 1.8
      Hypocalcemia | CA_CORR | 1: x < LLN; 2: x < 2.0; 3: x < 1.75; 4: x < 1.5
      Hypocalcemia | CA_ION | 1: x < LLN; 2: x < 1.0; 3: x < 0.9; 4: x < 0.8
      Hypermagnesemia | MG | 1: x > ULN; 3: x > 1.23; 4: x > 3.30
      Hypomagnesemia | MG | 1: x < LLN; 2: x < 0.5; 3: x < 0.4; 4: x < 0.3
      Hypoglycemia | GLU GLU_FASTING | 1: x < LLN; 2: x < 3.0; 3: x < 2.2; 4: x < 1.7
      Hyperglycemia | GLU GLU_FASTING | 4: x > ULN & judged | CTCAE 5.0 grades it by what was done: oral agent grade 2, insulin or hospital grade 3.
      Hypoalbuminemia | ALB | 1: x < LLN; 2: x < 30; 3: x < 20 | Life-threatening consequences would make it grade 4.
      Hypertriglyceridemia | TRIG | 1: x >= 1.71; 2: x > 3.42; 3: x > 5.7; 4: x > 11.4
      Hypophosphatemia | PHOS | 4: x < LLN & judged | CTCAE 5.0 grades it by what was done, not by the value.
      """;

  private static final String VERSION_6 =
      """
      Neutrophil count decreased | ANC | 1: x < 1.5; 2: x < 1.0; 3: x < 0.5; 4: x < 0.1
      Thrombocytopenia | PLT | 1: x < LLN; 2: x < 75; 3: x < 50; 4: x < 10 | A transfusion would make it grade 3 at least.
      Lymphopenia | ALC | 1: x < LLN | CTCAE 6.0 says only that it is present; below the lower limit of normal is taken for it.
      Alanine aminotransferase increased | ALT | multiples >1 >3 >5 >20 of ULN, >=1 >1.5 >2 >4 of an abnormal BASELINE
      Creatinine increased | CREAT | 1: x > ULN; 2: x > 1.5 ULN; 2: x > 1.5 BASELINE & baseline < LLN; 3: x > 3 ULN; 3: x > 3 BASELINE & baseline < LLN; 4: x > 6 ULN
      Lipase increased | LIPASE | 1: x > ULN; 2: x > 1.5 ULN; 3: x > 3 ULN & symptoms; 3: x > 5 ULN; 4: x > 5 ULN & symptoms
      Hyperglycemia | GLU_FASTING | 1: x > ULN; 2: x > 8.9; 3: x > 13.9; 4: x > 27.8
      Hyperglycemia | GLU | 2: x > ULN & judged; 3: x > 13.9; 4: x > 27.8 | Grades 1 and 2 are defined on a fasting sample.
      Hyponatremia | NA | 1: x < LLN; 2: x < 130; 3: x < 130 & symptoms; 3: x < 125; 4: x < 120
      """;

  private static final Map<String, List<GradingRule>> RULES =
      Map.of("5.0", RuleTable.read(VERSION_5), "6.0", RuleTable.read(VERSION_6));

  private CtcaeTables() {}

  /** Rules of a version on an analyte; none where it has none. */
  static List<GradingRule> of(String version, String analyte) {
    return RULES.getOrDefault(version, List.of()).stream()
        .filter(rule -> rule.analytes().contains(analyte))
        .toList();
  }

  /** Whether some version grades the analyte by numbers. */
  static boolean anyVersionGrades(String analyte) {
    return RULES.values().stream()
        .flatMap(List::stream)
        .anyMatch(rule -> rule.analytes().contains(analyte));
  }

  /** Rules of all versions under a term; none where it grades no numbers. */
  static List<GradingRule> named(String term) {
    return RULES.values().stream()
        .flatMap(List::stream)
        .filter(rule -> rule.term().equals(term))
        .toList();
  }

  static RuleSource source(String version) {
    return switch (version) {
      case "5.0" -> RuleSource.CTCAE_5;
      case "6.0" -> RuleSource.CTCAE_6;
      default -> RuleSource.PROJECT_RULE;
    };
  }
}
