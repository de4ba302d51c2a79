package org.nktrials.rules.reason;

import org.jspecify.annotations.Nullable;

/**
 * Publication or document that a rule follows.
 *
 * @param citation how a reader finds it, never blank
 * @param doi without a resolver prefix, absent for documents that have none
 */
public record RuleSource(String citation, @Nullable String doi) {}
