package org.nktrials.donor.release;

/** A release waits to be read. */
record ReleaseUploaded() {}
