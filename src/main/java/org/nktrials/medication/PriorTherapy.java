package org.nktrials.medication;

/** An earlier treatment of the disease, as stored. */
public record PriorTherapy(Stored stored, TherapyEntry entry) {}
