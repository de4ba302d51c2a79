package org.nktrials.sample.upload;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.upload.RowState;

/**
 * A row of an upload as it was checked.
 *
 * @param number in the upload, from 1
 * @param line in its file, 0 for an FCS file
 * @param name as it stands in the file
 * @param fcsFileId its events; null where none were sent
 * @param values that would be imported
 * @param refused cells that are not
 * @param events smallest count of a population that is imported; null where none is
 * @param warning what is unlikely about its values; null for nothing
 * @param sample code of its sample; null while it has none
 * @param tube of the sample; null while it has none, empty where the sample is one tube
 * @param patient code of the patient of the sample; null while it has none
 * @param visit of the sample; null while it has none
 */
public record UploadedRow(
    UUID id,
    int number,
    UUID fileId,
    String file,
    @Nullable UUID fcsFileId,
    int line,
    String name,
    @Nullable LocalDate acquiredOn,
    int values,
    int refused,
    @Nullable Long events,
    @Nullable String warning,
    RowState state,
    String reasonCode,
    String reason,
    @Nullable String sample,
    @Nullable String tube,
    @Nullable String patient,
    @Nullable String visit) {}
