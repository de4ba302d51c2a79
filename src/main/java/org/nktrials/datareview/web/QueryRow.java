package org.nktrials.datareview.web;

import org.nktrials.datareview.Query;

/**
 * A query of the list.
 *
 * @param days whole days since it was asked
 */
record QueryRow(Query query, long days) {}
