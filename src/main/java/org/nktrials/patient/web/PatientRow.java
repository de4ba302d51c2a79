package org.nktrials.patient.web;

import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;

/**
 * A row of the list of patients.
 *
 * @param changed records changed since the monitor's last visit; null where nothing is to be said
 */
record PatientRow(PatientSummary patient, @Nullable Integer changed) {}
