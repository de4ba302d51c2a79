package org.nktrials.outcome.marker;

import java.time.LocalDate;

/**
 * A marker of one patient, ready to be ranked.
 *
 * @param sampled day of the later sample
 */
record MarkerSample(String subject, LocalDate sampled, double value, String printed) {}
