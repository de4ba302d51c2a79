package org.nktrials.rules.donation;

/** By what candidates are ordered, each the better first; a protocol declares its order of them. */
public enum RankKey {
  ELIGIBLE("eligible before cannot be determined before not eligible"),
  MISMATCH("KIR-ligand mismatch by the protocol's model"),
  B_CONTENT("higher KIR B content"),
  ANTIBODIES("no or weaker donor-specific antibodies"),
  AGE("younger"),
  APHERESIS("earlier apheresis offered");

  private final String label;

  RankKey(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }
}
