package org.nktrials.sample.custody;

import java.util.UUID;

/**
 * A label for a tube of a visit.
 *
 * @param visit code of the visit as the schedule names it, such as C1D15
 */
public record LabelSample(String patientCode, String visit, Tube tube, UUID submissionId) {}
