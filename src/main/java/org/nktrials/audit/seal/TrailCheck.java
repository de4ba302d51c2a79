package org.nktrials.audit.seal;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares the trail with its seals, one seal after the other. */
@Component
class TrailCheck {

  private final SealRepository seals;

  TrailCheck(SealRepository seals) {
    this.seals = seals;
  }

  /**
   * Checks the seal with the next number.
   *
   * @param last number of the last seal of the check
   * @param checked number of the seal checked before; 0 at the begin
   * @return what was found; empty when the last seal is checked
   */
  @Transactional(readOnly = true)
  public Optional<Step> next(long checked, long last, @Nullable Anchor anchor) {
    if (checked >= last) {
      return Optional.empty();
    }
    Seal before = checked == 0 ? Seal.beforeTheFirst() : seals.withNumber(checked).orElse(null);
    if (before == null) {
      return Optional.of(new Step(checked, 0, Breach.ofSeal(Finding.SEAL_MISSING, checked)));
    }
    Optional<Seal> found = seals.atOrAfter(checked + 1);
    return Optional.of(
        found
            .map(seal -> compare(before, seal, anchor))
            .orElseGet(
                () -> new Step(checked + 1, 0, Breach.ofSeal(Finding.SEAL_MISSING, checked + 1))));
  }

  private Step compare(Seal before, Seal seal, @Nullable Anchor anchor) {
    Instant notBefore = seals.caughtUpBy(before.number());
    SealComparison comparison = new SealComparison(before, seal, notBefore);
    Optional<Breach> breach =
        comparison
            .breachOfSeal()
            .or(() -> againstAnchor(seal, anchor))
            .or(() -> comparison.breachOfEntries(seals.entries(before, seal)));
    return new Step(seal.number(), seal.entries().size(), breach.orElse(null));
  }

  private static Optional<Breach> againstAnchor(Seal seal, @Nullable Anchor anchor) {
    boolean differs =
        anchor != null && anchor.seal() == seal.number() && !anchor.equals(seal.anchor());
    return differs
        ? Optional.of(Breach.ofSeal(Finding.ANCHOR_DIFFERS, seal.number()))
        : Optional.empty();
  }

  /**
   * One seal checked.
   *
   * @param seal number of the seal
   * @param entries how many entries it covers
   * @param breach what is wrong; null when nothing is
   */
  record Step(long seal, int entries, @Nullable Breach breach) {}
}
