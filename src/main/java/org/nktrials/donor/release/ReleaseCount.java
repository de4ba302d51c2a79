package org.nktrials.donor.release;

import java.util.UUID;

/**
 * Alleles of a release with one motif.
 *
 * @param label the motif as people write it
 */
public record ReleaseCount(UUID release, String label, long alleles) {}
