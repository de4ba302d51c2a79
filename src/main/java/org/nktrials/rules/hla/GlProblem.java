package org.nktrials.rules.hla;

/**
 * One thing wrong with a typing.
 *
 * @param position of the first wrong character, counted from 1
 * @param message what is wrong, as a sentence
 */
public record GlProblem(int position, String message) {}
