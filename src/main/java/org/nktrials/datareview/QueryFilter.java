package org.nktrials.datareview;

import org.jspecify.annotations.Nullable;

/**
 * Which queries are wanted.
 *
 * @param patient part of a patient code, or blank
 * @param state null: all that are not closed
 * @param everything closed ones too; a chosen state goes first
 */
public record QueryFilter(String patient, @Nullable QueryState state, boolean everything) {}
