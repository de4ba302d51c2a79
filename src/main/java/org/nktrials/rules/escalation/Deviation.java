package org.nktrials.rules.escalation;

/**
 * A step of the history that the rules could not have produced. The decision is given all the same.
 *
 * @param code stable name in capitals
 * @param sentence what happened, for people
 */
public record Deviation(String code, String sentence) {}
