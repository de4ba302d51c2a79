package org.nktrials.rules.product;

import org.jspecify.annotations.Nullable;

/** A result that is no number. */
public enum TestFinding {
  NEGATIVE("negative", TestKind.ABSENCE),
  POSITIVE("positive", TestKind.ABSENCE),
  MATCH("match", TestKind.IDENTITY),
  MISMATCH("mismatch", TestKind.IDENTITY),
  /** The test gave no answer and has to be repeated. */
  NOT_INTERPRETABLE("not interpretable", null);

  private final String label;
  private final @Nullable TestKind kind;

  TestFinding(String label, @Nullable TestKind kind) {
    this.label = label;
    this.kind = kind;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }

  /** Whether a test of this kind can have it. */
  public boolean fits(ProductTest test) {
    return kind == null ? !test.isNumber() : kind == test.kind();
  }
}
