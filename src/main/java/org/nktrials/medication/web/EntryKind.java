package org.nktrials.medication.web;

import org.jspecify.annotations.Nullable;

/** The four forms of this page. */
enum EntryKind {
  MEDICATION("Concomitant medication", "medication"),
  CONDITION("Medical history", "condition"),
  THERAPY("Earlier treatment", "therapy"),
  ALLERGY("Allergy", "allergy");

  private final String label;
  private final String key;

  EntryKind(String label, String key) {
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

  /** The kind of this key; medication for any other. */
  static EntryKind named(@Nullable String key) {
    for (EntryKind kind : values()) {
      if (kind.key.equals(key)) {
        return kind;
      }
    }
    return MEDICATION;
  }
}
