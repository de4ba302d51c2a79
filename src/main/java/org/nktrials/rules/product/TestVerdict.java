package org.nktrials.rules.product;

/** What is known of a test against its limit. Only the first two let a product pass. */
public enum TestVerdict {
  WITHIN("within specification"),
  /** The protocol asks for the value and limits it in no way. */
  RECORDED("recorded, no limit"),
  BELOW("OOS: below the limit"),
  ABOVE("OOS: above the limit"),
  POSITIVE("OOS: positive"),
  MISMATCH("OOS: not the donor's"),
  /** The laboratory's dose per kg and the recomputed one differ: one of them is wrong. */
  DISAGREES("stated and recomputed dose differ"),
  PENDING("result pending"),
  UNDETERMINED("cannot be determined");

  private final String label;

  TestVerdict(String label) {
    this.label = label;
  }

  /** Words on screen; OOS is out of specification. */
  public String label() {
    return label;
  }

  /** Whether it lets the product pass. Pending is no pass. */
  public boolean passes() {
    return this == WITHIN || this == RECORDED;
  }

  /** Whether it is known to be outside. */
  public boolean isOutOfSpecification() {
    return this == BELOW || this == ABOVE || this == POSITIVE || this == MISMATCH;
  }
}
