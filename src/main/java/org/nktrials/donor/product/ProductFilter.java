package org.nktrials.donor.product;

import org.jspecify.annotations.Nullable;

/**
 * Which products of a trial.
 *
 * @param text part of the product's code, which begins with the recipient's; blank for all
 * @param state null for all
 */
public record ProductFilter(String text, @Nullable ProductState state) {}
