/** Patients: code, site, consent, status, deviations; what the patient page and Today gather. */
@NullMarked
package org.nktrials.patient;

import org.jspecify.annotations.NullMarked;
