package org.nktrials.outcome.marker;

/** A patient who is left out, and why. */
public record Exclusion(String subject, String reason) {}
