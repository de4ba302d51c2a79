package org.nktrials.patient;

import org.jspecify.annotations.Nullable;

/**
 * Corrects what was registered of a person. The site, the code and the first consent stay.
 *
 * @param seenVersion version of the patient that the form was filled from
 */
public record CorrectDemographics(
    String patientCode, int birthYear, Sex sex, String reason, @Nullable Long seenVersion) {}
