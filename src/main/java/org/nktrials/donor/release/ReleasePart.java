package org.nktrials.donor.release;

/** A file of a release as it is kept, with its own SHA-256. */
public record ReleasePart(String fileName, String sha256, long bytes) {}
