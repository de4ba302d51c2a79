package org.nktrials.laboratory;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of laboratory tests. The name is the code that programs, rules and files use. Every
 * result is kept in the canonical unit, a UCUM code; what was typed stays beside it. The likely
 * ranges are editable defaults of this program: outside them a person confirms what was typed.
 */
public enum Analyte {
  HGB("Haemoglobin", Panel.HEM, "g/L", null, "20", "250"),
  WBC("White blood cells", Panel.HEM, Units.COUNT, null, "0", "500"),
  ANC("Neutrophils", Panel.HEM, Units.COUNT, null, "0", "150"),
  ALC("Lymphocytes", Panel.HEM, Units.COUNT, null, "0", "300"),
  EOS("Eosinophils", Panel.HEM, Units.COUNT, null, "0", "100"),
  PLT("Platelets", Panel.HEM, Units.COUNT, null, "0", "2500"),

  NA("Sodium", Panel.CHEM, Units.MILLIMOLAR, null, "100", "190"),
  K("Potassium", Panel.CHEM, Units.MILLIMOLAR, null, "1.2", "10"),
  CREAT("Creatinine", Panel.CHEM, Units.MICROMOLAR, Substances.CREATININE, "10", "2500"),
  UREA("Urea", Panel.CHEM, Units.MILLIMOLAR, null, "0.3", "90"),
  URATE("Urate", Panel.CHEM, Units.MICROMOLAR, null, "20", "2500"),
  GLU("Glucose", Panel.CHEM, Units.MILLIMOLAR, Substances.GLUCOSE, "0.5", "80"),
  GLU_FASTING("Glucose, fasting", Panel.CHEM, Units.MILLIMOLAR, Substances.GLUCOSE, "0.5", "80"),
  CA("Calcium, total", Panel.CHEM, Units.MILLIMOLAR, Substances.CALCIUM, "0.8", "6"),
  CA_CORR(
      "Calcium, corrected for albumin",
      Panel.CHEM,
      Units.MILLIMOLAR,
      Substances.CALCIUM,
      "0.8",
      "6"),
  CA_ION("Calcium, ionised", Panel.CHEM, Units.MILLIMOLAR, Substances.CALCIUM, "0.3", "4"),
  MG("Magnesium", Panel.CHEM, Units.MILLIMOLAR, Substances.MAGNESIUM, "0.1", "6"),
  PHOS("Phosphate", Panel.CHEM, Units.MILLIMOLAR, Substances.PHOSPHORUS, "0.1", "8"),
  ALB("Albumin", Panel.CHEM, "g/L", null, "8", "75"),
  BILI("Bilirubin, total", Panel.CHEM, Units.MICROMOLAR, Substances.BILIRUBIN, "0.5", "1200"),
  ALT("Alanine aminotransferase", Panel.CHEM, Units.ENZYME, null, "0", "20000"),
  AST("Aspartate aminotransferase", Panel.CHEM, Units.ENZYME, null, "0", "20000"),
  ALP("Alkaline phosphatase", Panel.CHEM, Units.ENZYME, null, "1", "6000"),
  GGT("Gamma-glutamyl transferase", Panel.CHEM, Units.ENZYME, null, "0", "6000"),
  LDH("Lactate dehydrogenase", Panel.CHEM, Units.ENZYME, null, "20", "30000"),
  CK("Creatine kinase", Panel.CHEM, Units.ENZYME, null, "1", "200000"),
  LIPASE("Lipase", Panel.CHEM, Units.ENZYME, null, "0", "20000"),
  AMYLASE("Amylase", Panel.CHEM, Units.ENZYME, null, "0", "20000"),
  TRIG("Triglycerides", Panel.CHEM, Units.MILLIMOLAR, Substances.TRIOLEIN, "0.1", "100"),
  CRP("C-reactive protein", Panel.CHEM, "mg/L", null, "0", "700"),

  INR("INR", Panel.COAG, "{INR}", null, "0.5", "20"),
  APTT("aPTT", Panel.COAG, "s", null, "10", "300"),
  FIB("Fibrinogen", Panel.COAG, "g/L", null, "0.1", "20"),

  TSH("Thyrotropin (TSH)", Panel.THYROID, Units.INTERNATIONAL, null, "0", "500"),
  FT4("Thyroxine, free", Panel.THYROID, "pmol/L", Substances.THYROXINE, "0.5", "200"),
  FT3("Triiodothyronine, free", Panel.THYROID, "pmol/L", Substances.TRIIODOTHYRONINE, "0.3", "100"),

  CD4("CD4 T cells", Panel.SUBSETS, Units.COUNT, null, "0", "20");

  private final String label;
  private final Panel panel;
  private final String unit;
  private final @Nullable MolarMass molarMass;
  private final BigDecimal likelyFrom;
  private final BigDecimal likelyTo;

  Analyte(
      String label,
      Panel panel,
      String unit,
      @Nullable MolarMass molarMass,
      String likelyFrom,
      String likelyTo) {
    this.label = label;
    this.panel = panel;
    this.unit = unit;
    this.molarMass = molarMass;
    this.likelyFrom = new BigDecimal(likelyFrom);
    this.likelyTo = new BigDecimal(likelyTo);
  }

  /** The test of this code, however it is capitalised. */
  public static Optional<Analyte> ofCode(String code) {
    String wanted = code.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(analyte -> analyte.name().equals(wanted)).findFirst();
  }

  /** Stable code, for example "ANC". */
  public String code() {
    return name();
  }

  /** Words on screen. */
  public String label() {
    return label;
  }

  /** The panel with which it is entered. */
  public Panel panel() {
    return panel;
  }

  /** UCUM code of the unit in which every value is kept. */
  public String unit() {
    return unit;
  }

  /** The unit as people read it. */
  public String printedUnit() {
    return PrintedUnit.of(unit);
  }

  /** What turns mass into amount of substance; null where laboratories report one of them only. */
  public @Nullable MolarMass molarMass() {
    return molarMass;
  }

  /** Whether milliequivalents are millimoles: of ions with one charge only. */
  boolean isMonovalentIon() {
    return this == NA || this == K;
  }

  /** Whether a value in the canonical unit is likely to be meant. */
  boolean isLikely(BigDecimal value) {
    return value.compareTo(likelyFrom) >= 0 && value.compareTo(likelyTo) <= 0;
  }

  /** The likely range in words: "20 to 250 g/L". */
  String likelyRange() {
    return likelyFrom.toPlainString() + " to " + likelyTo.toPlainString() + " " + printedUnit();
  }

  /** Units shared by many tests. */
  private static final class Units {
    static final String COUNT = "10*9/L";
    static final String MILLIMOLAR = "mmol/L";
    static final String MICROMOLAR = "umol/L";
    static final String ENZYME = "U/L";
    static final String INTERNATIONAL = "m[IU]/L";
  }

  /** What is weighed, with its molar mass from the atomic weights. */
  private static final class Substances {
    static final MolarMass CREATININE = MolarMass.of("113.120", "creatinine, C4H7N3O");
    static final MolarMass BILIRUBIN = MolarMass.of("584.673", "bilirubin, C33H36N4O6");
    static final MolarMass GLUCOSE = MolarMass.of("180.156", "glucose, C6H12O6");
    static final MolarMass CALCIUM = MolarMass.of("40.078", "calcium");
    static final MolarMass MAGNESIUM = MolarMass.of("24.305", "magnesium");
    static final MolarMass PHOSPHORUS = MolarMass.of("30.974", "phosphorus");
    static final MolarMass TRIOLEIN = MolarMass.of("885.453", "triglycerides as triolein");
    static final MolarMass THYROXINE = MolarMass.of("776.872", "thyroxine, C15H11I4NO4");
    static final MolarMass TRIIODOTHYRONINE =
        MolarMass.of("650.976", "triiodothyronine, C15H12I3NO4");
  }
}
