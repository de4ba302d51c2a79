package org.nktrials.rules.toxicity;

/**
 * A term that is dose-limiting by itself.
 *
 * @param term CTCAE term
 * @param lowestGrade grade from which it counts
 * @param onlyIfRelated whether it must be related to a study drug
 */
public record DltTermRule(String term, int lowestGrade, boolean onlyIfRelated) {}
