package org.nktrials.sample.upload;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of an upload.
 *
 * @param number in the upload, from 1
 * @param note what is to be known about it; null for nothing
 * @param events of an FCS file; null otherwise
 */
public record UploadedFile(
    UUID id,
    int number,
    String name,
    String sha256,
    long bytes,
    FileKind kind,
    @Nullable String note,
    @Nullable Long events,
    @Nullable LocalDate acquiredOn) {}
