package org.nktrials.outcome.followup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What doses, measurements and samples say of a patient.
 *
 * @param firstDose first day of any study drug; null before treatment
 * @param lastDose last day of any study drug
 * @param lastSeen last day of a dose, a measurement or a sample
 */
record LastSign(
    @Nullable LocalDate firstDose, @Nullable LocalDate lastDose, @Nullable LocalDate lastSeen) {

  static final LastSign NONE = new LastSign(null, null, null);
}
