package org.nktrials.exchange;

/** A column of a table that names a row of another one. */
record TableReference(String table, String column, String parent) {}
