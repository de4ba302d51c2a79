package org.nktrials.datareview;

import java.util.UUID;

/**
 * A recorded visit that may be frozen or locked.
 *
 * @param id of its record
 * @param code for example "C1D12"
 */
public record LockableVisit(UUID id, String code) {}
