package org.nktrials.treatment;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * The last dose of one drug before a moment.
 *
 * @param drug code of the drug in the protocol
 * @param amount amount of that dose, in the unit
 * @param givenAt when it was given; in an oral period the same time of its last day that had come
 * @param hours whole hours from then to the moment asked for, 0 or more
 */
public record LastDose(String drug, BigDecimal amount, String unit, Instant givenAt, long hours) {}
