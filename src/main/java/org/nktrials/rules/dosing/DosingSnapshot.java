package org.nktrials.rules.dosing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the dosing guard looks at: the present state, not the state at some earlier signature.
 *
 * @param date local date of the dose at the patient's site
 * @param levelName the patient's level with its dose, for the sentences
 * @param suspendedReason why first doses at the level are suspended; null when they are not
 * @param earliestFirstDose earliest date that stagger allows; null when it does not limit
 */
public record DosingSnapshot(
    LocalDate date,
    PatientStanding patient,
    String levelName,
    LevelStanding level,
    @Nullable String suspendedReason,
    DoseStep step,
    @Nullable LocalDate earliestFirstDose) {}
