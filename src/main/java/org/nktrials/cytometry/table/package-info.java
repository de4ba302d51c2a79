/** Tables of cytometry programs, from rows of text that the caller has read. */
@NullMarked
package org.nktrials.cytometry.table;

import org.jspecify.annotations.NullMarked;
