package org.nktrials.shared;

/**
 * Some records of one kind, to be read together with others.
 *
 * @param type entity
 * @param table table that it is stored in
 * @param condition in SQL, on columns of the table and named parameters
 * @param order in SQL, by columns of the table; it decides on the order in which they come
 */
public record RecordList<T>(Class<T> type, String table, String condition, String order) {}
