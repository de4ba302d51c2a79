package org.nktrials.rules.reason;

/**
 * One reason of a decision.
 *
 * @param code stable, upper case, for programs
 * @param sentence for people, complete in itself
 * @param source what the rule follows
 */
public record Reason(String code, String sentence, RuleSource source) {}
