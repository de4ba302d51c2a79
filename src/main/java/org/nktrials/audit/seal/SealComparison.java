package org.nktrials.audit.seal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares one seal with the entries that stand in its place now.
 *
 * @param before the seal before
 * @param notBefore time at which nothing finished was unsealed; null when that was never so
 */
record SealComparison(Seal before, Seal seal, @Nullable Instant notBefore) {

  /** No transaction of the application lives so long; clocks of one server differ by far less. */
  private static final Duration LONGEST_WORK = Duration.ofHours(1);

  /** What can be said from the seals alone; empty when they fit. */
  Optional<Breach> breachOfSeal() {
    if (seal.number() != before.number() + 1) {
      return Optional.of(Breach.ofSeal(Finding.SEAL_MISSING, before.number() + 1));
    }
    boolean fits = seal.previous().equals(before.hash()) && seal.hash().equals(seal.computedHash());
    return fits
        ? Optional.empty()
        : Optional.of(Breach.ofSeal(Finding.SEAL_ALTERED, seal.number()));
  }

  /**
   * The first difference between what was sealed and what is there.
   *
   * @param present the entries in the seal's place, in the order of the chain
   */
  Optional<Breach> breachOfEntries(List<SealedEntry> present) {
    List<EntryDigest> sealed = seal.entries();
    int both = Math.min(sealed.size(), present.size());
    for (int i = 0; i < both; i++) {
      SealedEntry now = present.get(i);
      EntryDigest then = sealed.get(i);
      if (now.entry() != then.entry()) {
        return Optional.of(displaced(sealed, now, then));
      }
      Optional<Breach> breach = breachOf(now, then);
      if (breach.isPresent()) {
        return breach;
      }
    }
    return beyond(sealed, present, both);
  }

  private Optional<Breach> breachOf(SealedEntry now, EntryDigest then) {
    if (!now.digest().isSameContent(then)) {
      return Optional.of(Breach.ofEntry(Finding.ENTRY_ALTERED, seal, now.entry()));
    }
    boolean tooEarly = notBefore != null && now.at().isBefore(notBefore.minus(LONGEST_WORK));
    boolean tooLate = now.at().isAfter(seal.sealedAt().plus(LONGEST_WORK));
    return tooEarly || tooLate
        ? Optional.of(Breach.ofEntry(Finding.ENTRY_MISDATED, seal, now.entry()))
        : Optional.empty();
  }

  private Breach displaced(List<EntryDigest> sealed, SealedEntry now, EntryDigest then) {
    Set<Long> known = sealed.stream().map(EntryDigest::entry).collect(Collectors.toSet());
    return known.contains(now.entry())
        ? Breach.ofEntry(Finding.ENTRY_REMOVED, seal, then.entry())
        : Breach.ofEntry(Finding.ENTRY_INSERTED, seal, now.entry());
  }

  private Optional<Breach> beyond(
      List<EntryDigest> sealed, List<SealedEntry> present, int compared) {
    if (sealed.size() > compared) {
      long gone = sealed.get(compared).entry();
      return Optional.of(Breach.ofEntry(Finding.ENTRY_REMOVED, seal, gone));
    }
    if (present.size() > compared) {
      long extra = present.get(compared).entry();
      return Optional.of(Breach.ofEntry(Finding.ENTRY_INSERTED, seal, extra));
    }
    return Optional.empty();
  }
}
