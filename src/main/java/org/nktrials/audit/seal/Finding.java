package org.nktrials.audit.seal;

/** What is wrong with the first place of the chain at which something is wrong. */
public enum Finding {
  ENTRY_ALTERED("was altered after it was sealed"),
  ENTRY_REMOVED("was removed after it was sealed"),
  ENTRY_INSERTED("was put between sealed entries"),
  ENTRY_MISDATED("carries a time at which it cannot have been written"),
  SEAL_ALTERED("was altered"),
  SEAL_MISSING("is missing"),
  ANCHOR_DIFFERS("differs from the one written down outside");

  private final String words;

  Finding(String words) {
    this.words = words;
  }

  /** End of the sentence "Entry 17 …" or "Seal 3 …". */
  public String words() {
    return words;
  }

  /** Whether it is about a seal and not about one entry. */
  public boolean isOfSeal() {
    return name().startsWith("SEAL") || this == ANCHOR_DIFFERS;
  }
}
