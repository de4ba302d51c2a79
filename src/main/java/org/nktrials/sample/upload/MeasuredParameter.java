package org.nktrials.sample.upload;

/**
 * Something that a laboratory measures in samples of a trial.
 *
 * @param code stable name
 * @param label on screen
 * @param unit on screen
 * @param statistic COUNT, PERCENT or MFI
 */
public record MeasuredParameter(String code, String label, String unit, String statistic) {}
