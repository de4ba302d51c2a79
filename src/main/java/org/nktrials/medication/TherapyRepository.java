package org.nktrials.medication;

interface TherapyRepository extends DatedRepository<TherapyRecord> {}
