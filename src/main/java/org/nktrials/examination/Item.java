package org.nktrials.examination;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is measured (CDISC VSTESTCD and EGTESTCD). The possible range refuses a value; outside the
 * likely range the person says that the value is right. Likely ranges are editable defaults.
 */
public enum Item {
  SBP(ItemGroup.VITALS, "Systolic blood pressure", "mmHg", 0, "40", "260", "90", "160"),
  DBP(ItemGroup.VITALS, "Diastolic blood pressure", "mmHg", 0, "20", "160", "45", "100"),
  HR(ItemGroup.VITALS, "Heart rate", "/min", 0, "20", "250", "45", "120"),
  TEMP(ItemGroup.VITALS, "Temperature", "°C", 1, "32", "43", "35", "40"),
  RR(ItemGroup.VITALS, "Respiratory rate", "/min", 0, "4", "60", "10", "24"),
  SPO2(ItemGroup.VITALS, "SpO₂", "%", 0, "50", "100", "92", "100"),
  WEIGHT(ItemGroup.BODY, "Weight", "kg", 1, "25", "250", "40", "150"),
  HEIGHT(ItemGroup.BODY, "Height", "cm", 0, "100", "230", "140", "205"),
  URINE(ItemGroup.BODY, "Urine output", "mL/24 h", 0, "0", "12000", "500", "5000"),
  ECOG(ItemGroup.BODY, "ECOG performance status", null, 0, "0", "5", "0", "5"),
  ECG_HR(ItemGroup.ECG, "Heart rate", "/min", 0, "20", "250", "45", "120"),
  PR(ItemGroup.ECG, "PR interval", "ms", 0, "60", "500", "110", "220"),
  QRS(ItemGroup.ECG, "QRS duration", "ms", 0, "40", "300", "60", "130"),
  QT(ItemGroup.ECG, "QT interval", "ms", 0, "200", "800", "300", "500"),
  QTCF(ItemGroup.ECG, "QTcF (Fridericia)", "ms", 0, "200", "800", "330", "480"),
  ECG_RESULT(ItemGroup.ECG, "Interpretation", null, 0, null, null, null, null);

  private static final Map<String, String> INTERPRETATIONS = interpretations();

  private final ItemGroup group;
  private final String label;
  private final @Nullable String unit;
  private final int decimals;
  private final @Nullable Range possible;
  private final @Nullable Range likely;

  Item(
      ItemGroup group,
      String label,
      @Nullable String unit,
      int decimals,
      @Nullable String lowest,
      @Nullable String highest,
      @Nullable String low,
      @Nullable String high) {
    this.group = group;
    this.label = label;
    this.unit = unit;
    this.decimals = decimals;
    this.possible = lowest == null || highest == null ? null : Range.of(lowest, highest);
    this.likely = low == null || high == null ? null : Range.of(low, high);
  }

  /** The form on which it is entered. */
  public ItemGroup group() {
    return group;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }

  /** UCUM as people write it; null for a score or a choice. */
  public @Nullable String unit() {
    return unit;
  }

  /** Most decimals. */
  public int decimals() {
    return decimals;
  }

  /** Values outside are refused; null for a choice. */
  public @Nullable Range possible() {
    return possible;
  }

  /** Whether a person has to say that the value is right. */
  public boolean isUnlikely(@Nullable BigDecimal value) {
    return value != null
        && likely != null
        && possible != null
        && possible.includes(value)
        && !likely.includes(value);
  }

  /** The likely range in words; empty for a choice. */
  public String likelyWords() {
    return likely == null ? "" : likely.words();
  }

  /** Words by value where one of a list is chosen; empty for numbers. */
  public Map<String, String> choices() {
    return this == ECG_RESULT ? INTERPRETATIONS : Map.of();
  }

  /** The label with the unit: "Weight, kg". */
  public String labelWithUnit() {
    return unit == null ? label : label + ", " + unit;
  }

  private static Map<String, String> interpretations() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("NORMAL", "normal");
    words.put("ABNORMAL", "abnormal, not clinically significant");
    words.put("SIGNIFICANT", "abnormal, clinically significant");
    return words;
  }
}
