package org.nktrials.datareview;

import java.time.Instant;

/** A value that was found as in its source. */
public record Verified(Instant at, String by) {}
