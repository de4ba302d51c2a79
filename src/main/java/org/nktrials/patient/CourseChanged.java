package org.nktrials.patient;

import java.util.UUID;

/**
 * Something changed from which a patient's visits are counted: registration, status, a dose.
 * Published in the transaction of the change.
 */
public record CourseChanged(UUID trialId, UUID patientId) {}
