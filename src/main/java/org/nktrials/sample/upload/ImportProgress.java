package org.nktrials.sample.upload;

/** How far an import is, in tubes. */
public record ImportProgress(int done, int total) {}
