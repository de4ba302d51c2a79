package org.nktrials.audit;

/**
 * One field of an entry.
 *
 * @param field name of the field
 * @param before value before the change; "not entered" where there was none
 * @param after value after it; "not entered" where it was emptied
 */
public record FieldChange(String field, String before, String after) {}
