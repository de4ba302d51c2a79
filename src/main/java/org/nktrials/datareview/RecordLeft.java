package org.nktrials.datareview;

import java.util.UUID;

/**
 * A record with critical values that wait for source data verification.
 *
 * @param patient code
 * @param site code
 * @param left values that are not verified
 */
public record RecordLeft(String patient, String site, ReviewedKind kind, UUID record, long left) {}
