package org.nktrials.treatment;

/** A withholding that stands, with the name of the person who withheld. */
record NamedWithholding(WithholdingRecord record, String by) {

  Withholding withholding() {
    return record.standing(by);
  }
}
