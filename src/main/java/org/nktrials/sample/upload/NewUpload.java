package org.nktrials.sample.upload;

import java.util.UUID;

/**
 * What is asked once for all files of an upload.
 *
 * @param laboratory code of the laboratory
 * @param lots of reagents and beads; may be empty
 * @param countMethod how absolute counts of these files were obtained
 * @param submissionId when sent twice with the same one, it is kept once
 */
public record NewUpload(
    UUID trialId,
    String laboratory,
    String cytometer,
    String panelVersion,
    String batch,
    String lots,
    AbsoluteCounts countMethod,
    UUID submissionId) {}
