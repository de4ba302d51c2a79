package org.nktrials.datareview;

import java.time.Instant;

/**
 * One message of a query.
 *
 * @param author printed name, or "edit check"
 */
public record QueryMessage(String author, QueryStep step, String message, Instant saidAt) {}
