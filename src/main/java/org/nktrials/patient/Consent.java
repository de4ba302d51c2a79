package org.nktrials.patient;

import java.time.Instant;
import java.util.UUID;

/** A consent: which document, when it was given, when it was entered. */
public record Consent(UUID id, String documentVersion, Instant givenAt, Instant enteredAt) {}
