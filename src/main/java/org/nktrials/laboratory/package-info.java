/** Laboratories with dated reference ranges, results in canonical units, their CTCAE grades. */
@NullMarked
package org.nktrials.laboratory;

import org.jspecify.annotations.NullMarked;
