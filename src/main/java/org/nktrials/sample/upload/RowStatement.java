package org.nktrials.sample.upload;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.upload.Said;

/** What somebody said about a row, and why. */
public record RowStatement(
    Said.Kind kind,
    @Nullable String sample,
    @Nullable String tube,
    String reason,
    String saidBy,
    Instant saidAt) {}
