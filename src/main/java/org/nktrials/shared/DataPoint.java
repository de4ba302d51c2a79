package org.nktrials.shared;

import java.util.UUID;

/**
 * The address of one value: audit, edit checks, queries, verification and locks all use it.
 *
 * @param recordType name of the table, for example "laboratory_result"
 * @param recordId its row
 * @param field its column, or "record" for the whole
 */
public record DataPoint(String recordType, UUID recordId, String field) {}
