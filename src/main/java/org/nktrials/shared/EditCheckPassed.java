package org.nktrials.shared;

/**
 * What an edit check had found is no longer so: its open query closes with this as the reason.
 *
 * @param at the value in question
 * @param check stable name, as in {@link EditCheckFailed}
 */
public record EditCheckPassed(DataPoint at, String check) {}
