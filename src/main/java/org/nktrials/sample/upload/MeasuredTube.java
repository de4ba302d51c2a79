package org.nktrials.sample.upload;

import java.util.List;

/**
 * Values of a tube on their way into the results.
 *
 * @param tube empty where the sample is one tube
 * @param corrects whether they replace results in force, for the reason
 * @param reason what the person said; empty where nobody had to
 */
record MeasuredTube(
    UploadedRow row,
    String sample,
    String tube,
    boolean corrects,
    String reason,
    List<MeasuredValue> values) {}
