package org.nktrials.audit.seal;

import org.jspecify.annotations.Nullable;

/**
 * The first place at which the trail is not what was sealed.
 *
 * @param seal number of the seal concerned
 * @param entry number of the entry; null when the seal itself is wrong
 */
public record Breach(Finding finding, long seal, @Nullable Long entry) {

  static Breach ofSeal(Finding finding, long seal) {
    return new Breach(finding, seal, null);
  }

  static Breach ofEntry(Finding finding, Seal seal, long entry) {
    return new Breach(finding, seal.number(), entry);
  }

  /** A sentence for the page and the command. */
  public String sentence() {
    return entry == null
        ? "Seal %d %s.".formatted(seal, finding.words())
        : "Entry %d %s (seal %d).".formatted(entry, finding.words(), seal);
  }
}
