package org.nktrials.patient;

/**
 * What a patient needs now, whoever does it.
 *
 * @param order position in the list, the smaller the sooner
 * @param sentence what is needed, and who can do it where that is not everybody
 * @param action word on the link
 * @param link where it is done
 */
public record NextStep(int order, String sentence, String action, String link) {}
