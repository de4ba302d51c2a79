package org.nktrials.rules.product;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * The product specification of a protocol version.
 *
 * @param treatment code of the treatment that is given as this product
 * @param tests one a test, in the order of the page
 * @param tolerancePercent how far the laboratory's dose per kg may lie from the recomputed one
 * @param weightValidDays days for which a weight of the recipient holds, 0 = only the same day
 * @param shelfLifeHours longest time from the last step to the expiry, above 0
 */
public record ProductSpecification(
    String treatment,
    List<TestLimit> tests,
    BigDecimal tolerancePercent,
    int weightValidDays,
    int shelfLifeHours) {

  /** Copies the tests; refuses one that stands twice and impossible settings. */
  public ProductSpecification {
    tests = List.copyOf(tests);
    EnumSet<ProductTest> seen = EnumSet.noneOf(ProductTest.class);
    for (TestLimit limit : tests) {
      if (!seen.add(limit.test())) {
        throw new IllegalArgumentException(limit.test() + " stands twice");
      }
    }
    if (tolerancePercent.signum() < 0 || weightValidDays < 0 || shelfLifeHours < 1) {
      throw new IllegalArgumentException(
          "tolerance and days are 0 or more, the shelf life 1 hour or more");
    }
  }

  /** What it asks of a test; empty when it does not ask for it. */
  public Optional<TestLimit> limit(ProductTest test) {
    return tests.stream().filter(limit -> limit.test() == test).findFirst();
  }
}
