package org.nktrials.donor;

/** What a donor is to the recipient, as declared. */
public enum Relation {
  SIBLING("Sibling"),
  CHILD("Child"),
  PARENT("Parent"),
  UNCLE("Uncle"),
  AUNT("Aunt"),
  COUSIN("Cousin"),
  OTHER_RELATIVE("Other relative");

  private final String label;

  Relation(String label) {
    this.label = label;
  }

  /** Word on screen. */
  public String label() {
    return label;
  }

  /** Parents and children share one haplotype by descent, so one allele at every locus. */
  public boolean sharesOneHaplotype() {
    return this == PARENT || this == CHILD;
  }
}
