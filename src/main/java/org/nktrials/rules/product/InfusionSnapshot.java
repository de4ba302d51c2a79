package org.nktrials.rules.product;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the infusion of a product is decided on, at the moment of the infusion.
 *
 * @param product its code, for the sentences; null when there is none for this recipient
 * @param released whether it was released
 * @param rejectedBecause why it was rejected; null when it was not
 * @param infused whether it was infused before
 * @param tests every test, with the weight that holds on that day
 * @param exceptions as in {@link ReleaseSnapshot}
 * @param openAlarms as in {@link ReleaseSnapshot}
 * @param weightMissing why no weight holds on that day; null when one does
 */
public record InfusionSnapshot(
    @Nullable String product,
    boolean released,
    @Nullable String rejectedBecause,
    boolean infused,
    ExpiryDecision expiry,
    List<CheckedTest> tests,
    Set<ProductTest> exceptions,
    List<String> openAlarms,
    @Nullable String weightMissing) {

  /** Copies the lists. */
  public InfusionSnapshot {
    tests = List.copyOf(tests);
    exceptions = Set.copyOf(exceptions);
    openAlarms = List.copyOf(openAlarms);
  }
}
