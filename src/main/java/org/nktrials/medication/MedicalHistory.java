package org.nktrials.medication;

/** A condition of the medical history, as stored. */
public record MedicalHistory(Stored stored, HistoryEntry entry) {}
