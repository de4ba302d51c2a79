package org.nktrials.sample.upload;

/**
 * An earlier value that counts again when the import that corrected it is withdrawn.
 *
 * @param corrected value of the import
 * @param again the earlier value with its unit
 * @param state of the earlier value, in words
 */
public record StandingAgain(
    String sample, String parameter, String corrected, String again, String state) {}
