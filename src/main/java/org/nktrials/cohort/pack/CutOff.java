package org.nktrials.cohort.pack;

import java.time.Instant;

/**
 * The moment at which the records are taken.
 *
 * @param at by the server's clock
 * @param trail the same moment by the clock of the audit trail
 */
record CutOff(Instant at, Instant trail) {}
