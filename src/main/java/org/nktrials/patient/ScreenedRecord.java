package org.nktrials.patient;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A patient as stored, with the first consent. */
record ScreenedRecord(PatientRecord record, @Nullable Instant consented) {}
