package org.nktrials.medication;

interface MedicationRepository extends DatedRepository<MedicationRecord> {}
