package org.nktrials.medication;

/** An allergy, as stored. */
public record Allergy(Stored stored, AllergyEntry entry) {}
