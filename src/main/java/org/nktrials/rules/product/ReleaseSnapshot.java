package org.nktrials.rules.product;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the release of a product is decided on.
 *
 * @param tests every test of the specification
 * @param exceptions tests for which an investigator signed an exception on the present result
 * @param missingSteps steps that two people have not yet confirmed
 * @param openAlarms sentences of identity alarms that nobody has explained
 * @param rejectedBecause why it was rejected; null when it was not
 * @param released whether it was released before
 */
public record ReleaseSnapshot(
    List<CheckedTest> tests,
    Set<ProductTest> exceptions,
    List<ProductStep> missingSteps,
    List<String> openAlarms,
    ExpiryDecision expiry,
    @Nullable String rejectedBecause,
    boolean released) {

  /** Copies the lists. */
  public ReleaseSnapshot {
    tests = List.copyOf(tests);
    exceptions = Set.copyOf(exceptions);
    missingSteps = List.copyOf(missingSteps);
    openAlarms = List.copyOf(openAlarms);
  }
}
