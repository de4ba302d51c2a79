package org.nktrials.rules.donorselection;

import org.jspecify.annotations.Nullable;

/**
 * What the laboratory says of one gene.
 *
 * @param alleles text of an allele-level typing, kept as reported and not interpreted; null if none
 */
public record KirCall(KirPresence presence, @Nullable String alleles) {}
