package org.nktrials.examination;

import java.util.Arrays;
import java.util.List;

/** Items that are measured together and entered on one form. */
public enum ItemGroup {
  VITALS("Vital signs", "vital-signs"),
  BODY("Weight, height, urine, ECOG", "body"),
  ECG("12-lead ECG", "ecg");

  private final String label;
  private final String key;

  ItemGroup(String label, String key) {
    this.label = label;
    this.key = key;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }

  /** Value in addresses. */
  public String key() {
    return key;
  }

  /** Its items in the order of the form. */
  public List<Item> items() {
    return Arrays.stream(Item.values()).filter(item -> item.group() == this).toList();
  }
}
