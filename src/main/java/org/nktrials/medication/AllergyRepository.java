package org.nktrials.medication;

interface AllergyRepository extends DatedRepository<AllergyRecord> {}
