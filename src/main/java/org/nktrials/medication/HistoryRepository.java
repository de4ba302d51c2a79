package org.nktrials.medication;

interface HistoryRepository extends DatedRepository<HistoryRecord> {}
