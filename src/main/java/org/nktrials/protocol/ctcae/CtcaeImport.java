package org.nktrials.protocol.ctcae;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that was uploaded and, perhaps, imported.
 *
 * @param versions CTCAE versions that it holds
 * @param importedAt null while it is only checked
 */
public record CtcaeImport(
    UUID id,
    String fileName,
    String sha256,
    List<String> versions,
    Instant uploadedAt,
    String uploadedBy,
    @Nullable Instant importedAt,
    @Nullable String importedBy) {}
