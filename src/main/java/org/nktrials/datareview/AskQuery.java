package org.nktrials.datareview;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.DataPoint;

/**
 * A question that a person asks the site.
 *
 * @param at value in question; the patient's whole record when nothing smaller is meant
 * @param valueThen that value now
 * @param question at most 1,000 characters
 * @param link page on which the value stands
 */
record AskQuery(
    PatientSummary patient,
    DataPoint at,
    @Nullable String valueThen,
    String question,
    String link,
    UUID submissionId) {}
