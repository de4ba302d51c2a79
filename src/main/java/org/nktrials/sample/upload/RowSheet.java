package org.nktrials.sample.upload;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.upload.ExpectedSample;

/**
 * One row with the samples that it may be of.
 *
 * @param nearest received samples without result, the nearest first
 * @param resulted samples with a result that the row could correct, the nearest first
 * @param fcs its events; null where none were sent
 */
public record RowSheet(
    Upload upload,
    UploadedRow row,
    List<ExpectedSample> nearest,
    List<ExpectedSample> resulted,
    @Nullable UploadedFile fcs,
    List<RowStatement> statements) {}
