package org.nktrials.sample.upload;

/**
 * Results of an upload by where they stand.
 *
 * @param waiting to be released
 * @param mayRelease whether the person may do so, being another than who imported
 */
public record UploadStanding(int waiting, int released, int withdrawn, boolean mayRelease) {}
