package org.nktrials.datareview;

/**
 * Source data verification of a site or a patient.
 *
 * @param code of the site or the patient
 */
public record SiteProgress(String code, Progress progress) {}
