package org.nktrials.sample.upload;

/** An upload waits to be imported. */
record UploadWaiting() {}
