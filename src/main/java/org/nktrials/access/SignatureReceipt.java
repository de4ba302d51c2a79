package org.nktrials.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A signature as it is printed: who, in which capacity, what it means, when. */
public record SignatureReceipt(
    UUID id,
    UUID personId,
    String printedName,
    @Nullable Capacity capacity,
    String meaning,
    String contentHash,
    Instant signedAt) {}
