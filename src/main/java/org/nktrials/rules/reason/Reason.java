package org.nktrials.rules.reason;

/**
 * One ground of a decision.
 *
 * @param code stable name in capitals, for programs and stored decisions
 * @param sentence the ground in field words, with the numbers it rests on, for people
 * @param source where the rule behind it is published
 */
public record Reason(String code, String sentence, RuleSource source) {}
