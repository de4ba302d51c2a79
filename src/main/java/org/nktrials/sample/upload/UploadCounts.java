package org.nktrials.sample.upload;

/** Numbers beside the tabs of an upload. */
record UploadCounts(int columns, int undecided, int refused) {}
