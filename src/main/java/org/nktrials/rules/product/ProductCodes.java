package org.nktrials.rules.product;

import java.util.ArrayList;
import java.util.List;

/**
 * The three codes that say whose cells these are, from whom and for whom; as expected, or as
 * scanned or typed.
 */
public record ProductCodes(String product, String donor, String recipient) {

  /**
   * The codes read that are not the expected ones. They are compared letter by letter; only blanks
   * around a code, which scanners add, are left out.
   */
  public List<Mismatch> mismatches(ProductCodes read) {
    List<Mismatch> found = new ArrayList<>();
    compare(found, "product", product, read.product);
    compare(found, "donor", donor, read.donor);
    compare(found, "recipient", recipient, read.recipient);
    return List.copyOf(found);
  }

  private static void compare(List<Mismatch> found, String code, String expected, String read) {
    if (!expected.equals(read.strip())) {
      found.add(new Mismatch(code, expected, read.strip()));
    }
  }

  /**
   * A wrong code.
   *
   * @param code "product", "donor" or "recipient"
   */
  public record Mismatch(String code, String expected, String read) {

    /** "product code HAPLO-01-004-P1 instead of HAPLO-01-003-P1". */
    public String words() {
      return "%s code %s instead of %s"
          .formatted(code, read.isEmpty() ? "left out" : read, expected);
    }
  }
}
