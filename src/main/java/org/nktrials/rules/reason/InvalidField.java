package org.nktrials.rules.reason;

/**
 * One thing wrong with the input of a rule.
 *
 * @param field path of the field as the JSON interface spells it, such as {@code cohorts[1].dlt}
 * @param message what the field must be, as a phrase that goes on from the field's name
 */
public record InvalidField(String field, String message) {}
