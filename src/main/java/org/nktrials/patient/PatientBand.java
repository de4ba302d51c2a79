package org.nktrials.patient;

/**
 * A band of the patient page that a room above draws, under the time axis.
 *
 * @param template template that holds a fragment {@code band (model)}, for example
 *     "examination/cls-watch"; the fragment begins with a section that has a heading h2
 * @param model what the fragment shows
 */
public record PatientBand(String template, Object model) {}
