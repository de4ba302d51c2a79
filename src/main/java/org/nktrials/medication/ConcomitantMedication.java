package org.nktrials.medication;

import org.jspecify.annotations.Nullable;

/**
 * A concomitant medication, as stored.
 *
 * @param prohibitedClass class of the protocol's list that its name belongs to; null for none
 */
public record ConcomitantMedication(
    Stored stored, MedicationEntry entry, @Nullable String prohibitedClass) {}
