package org.nktrials.rules.donorselection;

import org.jspecify.annotations.Nullable;

/**
 * KIR B content of a donor.
 *
 * @param score number of B motifs, 0 to 4; null where a motif is indeterminate
 * @param group null where the score is
 */
public record BContent(
    KirMotif centromeric,
    KirMotif telomeric,
    @Nullable Integer score,
    @Nullable BContentGroup group) {

  /** The B content of a KIR typing; see {@link KirMotifs}. */
  public static BContent of(KirTyping kir) {
    return KirMotifs.content(kir.presentBits(), kir.absentBits());
  }
}
