package org.nktrials.sample.upload;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Files of a laboratory that were handed in together.
 *
 * @param lots of reagents and beads, as typed; empty where none was
 * @param countMethod how its absolute counts were obtained
 * @param problem why the latest import did not happen; null where it did or was not tried
 * @param endedReason why it was withdrawn or cancelled; null while it was not
 */
public record Upload(
    UUID id,
    UUID trialId,
    UUID laboratoryId,
    String laboratory,
    @Nullable UUID siteId,
    String cytometer,
    String panelVersion,
    String batch,
    String lots,
    AbsoluteCounts countMethod,
    UploadState state,
    @Nullable String problem,
    String uploadedBy,
    Instant uploadedAt,
    Instant checkedAt,
    @Nullable String importedBy,
    @Nullable Instant importedAt,
    @Nullable String endedReason,
    long version) {}
