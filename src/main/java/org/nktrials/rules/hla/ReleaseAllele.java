package org.nktrials.rules.hla;

import org.jspecify.annotations.Nullable;

/**
 * An allele of a release with what its residues say.
 *
 * @param name as in the release, such as {@code A*24:02:01:02L}
 * @param motif code of the motif; null where the sequence does not cover the residues
 * @param gGroup name of its G group, null where it is in none
 * @param pGroup name of its P group, null where it is in none
 */
public record ReleaseAllele(
    String name, @Nullable String motif, @Nullable String gGroup, @Nullable String pGroup) {}
