package org.nktrials.rules.laboratory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a laboratory measures and the rules can grade.
 *
 * @param code how rules and records call it, such as {@code ANC}
 * @param label in words
 * @param unit UCUM code of the unit in which thresholds are written
 * @param byRatio whether only multiples of a limit or of the baseline count, so that value, limits
 *     and baseline may be in any unit that is the same for all
 */
public record Analyte(String code, String label, String unit, boolean byRatio) {

  private static final String CELLS = "10*9/L";
  private static final String MOLES = "mmol/L";
  private static final String ENZYME = "U/L";

  private static final List<Analyte> ALL =
      List.of(
          absolute("HGB", "Haemoglobin", "g/L"),
          absolute("WBC", "White blood cells", CELLS),
          absolute("ANC", "Neutrophils", CELLS),
          absolute("ALC", "Lymphocytes", CELLS),
          absolute("CD4", "CD4+ T cells", CELLS),
          absolute("PLT", "Platelets", CELLS),
          ratio("ALT", "Alanine aminotransferase", ENZYME),
          ratio("AST", "Aspartate aminotransferase", ENZYME),
          ratio("ALP", "Alkaline phosphatase", ENZYME),
          ratio("GGT", "Gamma-glutamyltransferase", ENZYME),
          ratio("BILI", "Total bilirubin", "umol/L"),
          ratio("CREAT", "Creatinine", "umol/L"),
          ratio("CK", "Creatine kinase", ENZYME),
          ratio("LIPASE", "Lipase", ENZYME),
          ratio("AMYLASE", "Amylase", ENZYME),
          absolute("INR", "INR", "{INR}"),
          ratio("APTT", "Activated partial thromboplastin time", "s"),
          absolute("FIB", "Fibrinogen", "g/L"),
          absolute("K", "Potassium", MOLES),
          absolute("NA", "Sodium", MOLES),
          absolute("CA_CORR", "Calcium, corrected for albumin", MOLES),
          absolute("CA_ION", "Calcium, ionised", MOLES),
          absolute("MG", "Magnesium", MOLES),
          absolute("GLU", "Glucose", MOLES),
          absolute("GLU_FASTING", "Glucose, fasting", MOLES),
          absolute("ALB", "Albumin", "g/L"),
          absolute("TRIG", "Triglycerides", MOLES),
          absolute("PHOS", "Phosphate", MOLES));

  private static final Map<String, Analyte> BY_CODE =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Analyte::code, Function.identity()));

  /** All, blood counts first. */
  static List<Analyte> all() {
    return ALL;
  }

  /** Analyte of exactly this code. */
  static Optional<Analyte> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** The unit as people print it; empty where there is none. */
  public String printedUnit() {
    return switch (unit) {
      case CELLS -> "\u00d710\u2079/L";
      case "umol/L" -> "\u00b5mol/L";
      case "{INR}" -> "";
      default -> unit;
    };
  }

  private static Analyte absolute(String code, String label, String unit) {
    return new Analyte(code, label, unit, false);
  }

  private static Analyte ratio(String code, String label, String unit) {
    return new Analyte(code, label, unit, true);
  }
}
