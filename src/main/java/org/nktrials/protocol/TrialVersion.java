package org.nktrials.protocol;

import java.time.LocalDate;
import java.util.UUID;

/** A trial and one of its protocol versions. */
record TrialVersion(TrialRecord trial, UUID versionId, int number, LocalDate effectiveFrom) {}
