package org.nktrials.treatment;

import java.math.BigDecimal;

/** What the protocol plans per day for a patient at a level. */
public record PlannedDose(
    String drug, String drugName, int level, BigDecimal amount, String unit, boolean escalated) {}
