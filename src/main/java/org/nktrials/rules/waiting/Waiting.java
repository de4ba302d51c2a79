package org.nktrials.rules.waiting;

import java.time.Instant;

/**
 * A request for a place.
 *
 * @param number of the request, from 1; breaks ties of time
 * @param site that asks
 */
public record Waiting(int number, String site, Instant requestedAt) {}
